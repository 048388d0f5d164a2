import type { SerializeFrom } from '@remix-run/node'
import type { TextKey } from '#core/text/text.ts'
import type { FilingCheck } from '#operations/proof/check-filing.server.ts'
import { SummaryList } from '#ui/citizen/summary-list.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

const copyTexts = {
  same: 'verify.copy_same',
  different: 'verify.copy_different',
  none: 'verify.copy_none',
} as const satisfies Record<string, TextKey>

/** One clear answer: real, changed, not ours, or no proof at all. */
export function ProofVerdict({ check }: { check: SerializeFrom<FilingCheck> }) {
  const t = useText()
  const { proof, copy } = check
  const { verdict } = proof
  return (
    <>
      <h1>{t(`verify.${verdict}_title`)}</h1>
      <Notice tone={verdict === 'genuine' ? 'good' : 'danger'} live>
        <p>{t(`verify.${verdict}`)}</p>
      </Notice>
      {proof.verdict === 'genuine' && (
        <>
          <Notice tone={copy === 'same' ? 'good' : copy === 'different' ? 'danger' : 'info'}>
            <p>{t(copyTexts[copy ?? 'none'])}</p>
          </Notice>
          <SummaryList
            rows={[
              row('reference', t('verify.row_reference'), proof.statement.reference),
              row('filed', t('verify.row_filed'), timeText(t.lang, proof.statement.filedAt)),
              row('sha256', 'SHA-256', proof.statement.sha256),
              row('key', t('verify.row_key'), proof.keyText),
            ]}
          />
        </>
      )}
      <p>
        <a href="/verify">{t('verify.again')}</a>
      </p>
    </>
  )
}

const row = (key: string, label: string, value: string) => ({ key, label, value })

function timeText(lang: string, iso: string): string {
  const format = new Intl.DateTimeFormat(lang, {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(iso))
}
