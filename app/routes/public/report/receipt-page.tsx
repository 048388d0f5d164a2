import type { Receipt } from '#operations/draft/read-receipt.server.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/citizen/panel.tsx'
import { ReceiptCard } from '#ui/citizen/receipt-card.tsx'
import { InsetText, Notice } from '#ui/citizen/texts.tsx'
import { Citizen } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useSite, useText } from '../site.ts'

type Props = { tab: string; receipt: Receipt; mail: 'sent' | 'failed' | null }

/** The code, how to keep it, and what comes next. */
export function ReceiptPage({ tab, receipt, mail }: Props) {
  const t = useText()
  const { origin } = useSite()
  return (
    <Citizen tab={tab}>
      <Panel title={t('receipt.title')}>
        <p>{t('receipt.lead')}</p>
      </Panel>
      <ReceiptCard
        code={receipt.code}
        reference={receipt.reference}
        downloadHref="/report/receipt.txt"
        words={{
          code: t('receipt.code_title'),
          copy: t('receipt.copy'),
          copied: t('receipt.copied'),
          copyFailed: t('receipt.copy_failed'),
          print: t('receipt.print'),
          download: t('receipt.download'),
          reference: t('receipt.reference'),
        }}
      >
        <p>{t('receipt.code_keep')}</p>
      </ReceiptCard>
      {mail && (
        <Notice tone={mail === 'sent' ? 'good' : 'info'}>
          <p>{t(`receipt.email_${mail}`)}</p>
        </Notice>
      )}
      <h2>{t('receipt.next_title')}</h2>
      <ul>
        <li>{t('receipt.next_read')}</li>
        <li>{t('receipt.next_return')}</li>
        <li>{t('receipt.next_money')}</li>
      </ul>
      <h2>{t('receipt.true_title')}</h2>
      <InsetText>
        <p>{t('receipt.true_address', { address: origin })}</p>
        <p>{t('receipt.true_money')}</p>
      </InsetText>
      <h2>{t('receipt.saved_title')}</h2>
      <p>{t('receipt.saved_text')}</p>
      <CitizenForm action="/report/done">
        <Button>{t('receipt.saved')}</Button>
      </CitizenForm>
      <CitizenForm action="/return">
        <input type="hidden" name="code" value={receipt.code} />
        <button type="submit" className="link-button">
          {t('receipt.view')}
        </button>
      </CitizenForm>
    </Citizen>
  )
}
