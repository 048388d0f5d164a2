import type { QrPicture } from '#infra/http/qr-picture.server.ts'
import type { Receipt } from '#operations/draft/read-receipt.server.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Panel } from '#ui/citizen/panel.tsx'
import { ReceiptCard } from '#ui/citizen/receipt-card.tsx'
import { InsetText, Notice } from '#ui/citizen/texts.tsx'
import { Citizen } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { ProofLinks } from '../proof/proof-links.tsx'
import { useSite, useText } from '../site.ts'
import { CodePicture } from './code-picture.tsx'

type Props = {
  tab: string
  receipt: Receipt & { qr: QrPicture }
  mail: 'sent' | 'failed' | null
}

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
        <CodePicture qr={receipt.qr} />
      </ReceiptCard>
      <ButtonRow>
        <ButtonLink href="/report/kept">{t('receipt.saved')}</ButtonLink>
        <a href="/report/not-kept">{t('receipt.not_yet')}</a>
      </ButtonRow>
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
      <CitizenForm action="/return">
        <input type="hidden" name="code" value={receipt.code} />
        <button type="submit" className="link-button">
          {t('receipt.view')}
        </button>
      </CitizenForm>
      <h2>{t('proof.title')}</h2>
      <ProofLinks />
      <h2>{t('receipt.true_title')}</h2>
      <InsetText>
        <p>{t('receipt.true_address', { address: origin })}</p>
        <p>{t('receipt.true_money')}</p>
      </InsetText>
    </Citizen>
  )
}
