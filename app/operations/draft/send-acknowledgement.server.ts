import { textFor } from '#core/text/text.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { formatReference } from '#core/tip/reference.ts'
import type { House } from '#infra/house.server.ts'

export type Acknowledgement = 'not_asked' | 'sent' | 'failed'

type Filed = { answers: TipAnswers; number: bigint; language: string }

/**
 * One e-mail that says it came in: number and address of this site, never the receipt code. The
 * reporter's address is used here and kept nowhere but in the custodians' boxes.
 */
export async function sendAcknowledgement(house: House, filed: Filed): Promise<Acknowledgement> {
  const to = filed.answers.contact_email
  if (to === undefined) return 'not_asked'
  const t = textFor(filed.language)
  const sent = await house.mailer.send({
    to,
    subject: t('email.subject'),
    text: t('email.body', {
      address: house.env.PUBLIC_ORIGIN,
      reference: formatReference(filed.number),
    }),
  })
  if (!sent.ok) house.log.warn({ event: 'acknowledgement.failed' })
  return sent.ok ? 'sent' : 'failed'
}
