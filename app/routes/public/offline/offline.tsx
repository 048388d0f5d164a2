import { Warning } from '#ui/citizen/texts.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { KeptNote } from './kept-note.tsx'

/** What can be kept on the reader's own device; public/offline.js does it, and only when asked. */
export default function Offline() {
  const t = useText()
  return (
    <Citizen tab={useTab('offline.title')} title={t('offline.title')} current="offline">
      <p className="lead">{t('offline.lead')}</p>
      <Warning label={t('offline.warning')}>{t('offline.seen')}</Warning>
      <noscript>
        <p>{t('offline.script')}</p>
      </noscript>
      <h2 className="js-only">{t('offline.help_title')}</h2>
      <p className="js-only">{t('offline.help_text')}</p>
      <p
        role="status"
        data-help-status
        data-kept={t('offline.help_kept')}
        data-failed={t('offline.help_failed')}
      />
      <button type="button" className="button button-secondary js-only" data-help-keep>
        {t('offline.help_keep')}
      </button>
      <KeptNote />
      <h2 className="js-only">{t('offline.erase_title')}</h2>
      <p role="status" data-erase-status data-erased={t('offline.erased')} />
      <button type="button" className="button button-danger js-only" data-erase>
        {t('offline.erase')}
      </button>
      <script type="module" src="/offline.js" />
    </Citizen>
  )
}
