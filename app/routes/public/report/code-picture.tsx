import type { QrPicture } from '#infra/http/qr-picture.server.ts'
import { Details } from '#ui/citizen/texts.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { useText } from '../site.ts'

/** A code for another phone. It holds the code alone: an address would stand in that phone's history. */
export function CodePicture(props: { qr: QrPicture }) {
  const t = useText()
  return (
    <Details summary={t('receipt.qr_summary')}>
      <p>{t('receipt.qr_warning')}</p>
      <QrCode {...props.qr} label={t('receipt.qr_label')} />
      <p>{t('receipt.qr_what')}</p>
    </Details>
  )
}
