import { Details } from '#ui/citizen/texts.tsx'
import { ProofLinks } from '../proof/proof-links.tsx'
import { useText } from '../site.ts'
import type { ShownReport } from './shown.ts'

/** What a reporter can do with a report that is theirs: put it right, prove it, take it back. */
export function OwnReport({ report }: { report: ShownReport }) {
  const t = useText()
  return (
    <>
      <h2>{t('own.title')}</h2>
      <ul>
        <li>
          <a href="/return/correct">{t('own.correct')}</a>
        </li>
        <li>
          <a href="/return/withdraw">{t('own.withdraw')}</a>
        </li>
      </ul>
      {report.provable && (
        <Details summary={t('proof.title')}>
          <ProofLinks copy={report.copyKept} />
        </Details>
      )}
    </>
  )
}
