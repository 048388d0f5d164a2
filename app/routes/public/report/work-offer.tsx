import { workBits } from '#core/tip/work.ts'
import { Notice } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

/**
 * While the queue is over-busy a browser may do some work, so that its report is not held back with
 * a flood. Only an offer, and only where a script can run: the button below sends without it.
 */
export function WorkOffer({ challenge }: { challenge: string | null }) {
  const t = useText()
  if (challenge === null) return null
  return (
    <div className="js-only" data-work={challenge} data-bits={workBits}>
      <Notice title={t('work.title')}>
        <p>{t('work.text')}</p>
        <button
          type="button"
          className="button button-secondary"
          data-work-start
          data-working={t('work.working')}
          data-done={t('work.done')}
        >
          {t('work.start')}
        </button>
        <p role="status" data-work-status />
      </Notice>
      <input type="hidden" name="work" value="" />
      <script type="module" src="/work.js" />
    </div>
  )
}
