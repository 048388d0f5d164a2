import { formatPatternNumber } from '#core/pattern/number.ts'
import { readTarget } from '#core/webhook/target.ts'
import type { House } from '#infra/house.server.ts'
import type { Mail } from '#infra/mail/mailer.server.ts'
import { agreementMail } from '../agency/agreement-mail.server.ts'
import type { MailKind } from './queue-mails.server.ts'

type Text = Pick<Mail, 'subject' | 'text'>
type Asked = { kind: MailKind; aboutId: string; person: { agencyId: string | null } }

/**
 * What a mail says. Mail is read by servers on the way, so it names patterns by number alone: the rest
 * stands behind the sign-in. Null where there is nothing to say any more.
 */
export function mailText(house: House, { kind, aboutId, person }: Asked): Promise<Text | null> {
  switch (kind) {
    case 'urgent':
    case 'recall_asked':
    case 'recall_told':
    case 'recall_reminder':
      return ofAnnouncement(house, kind, aboutId, person.agencyId)
    case 'agreement_published':
      return agreementMail(house, aboutId)
    default:
      return ofWebhook(house, kind, aboutId, person.agencyId)
  }
}

async function ofAnnouncement(
  { db, env }: House,
  kind: 'urgent' | 'recall_asked' | 'recall_told' | 'recall_reminder',
  id: string,
  agencyId: string | null,
): Promise<Text | null> {
  const one = await db.announcement.findUnique({
    where: { id },
    select: { releaseNumber: true, pattern: { select: { number: true } } },
  })
  if (!one?.pattern) return null
  const name = formatPatternNumber(Number(one.pattern.number))
  const release = `${env.PUBLIC_ORIGIN}/agency/releases/${one.releaseNumber}`
  const recalls = `${env.PUBLIC_ORIGIN}/agency/recalls`
  if (kind === 'urgent')
    return {
      subject: `Urgent: pattern ${name}`,
      text: `Pattern ${name} could not wait for the weekly release. It is out in release ${one.releaseNumber}, which may hold more:\n\n${release}\n`,
    }
  if (kind === 'recall_told')
    return {
      subject: `Taken back: pattern ${name}`,
      text: `Pattern ${name} was taken back. Nobody of your agency has fetched it, as far as we know, so there is nothing to confirm. Release ${one.releaseNumber} says which indicators it was about:\n\n${release}\n`,
    }
  if (kind === 'recall_asked')
    return {
      subject: `Please take out pattern ${name}`,
      text: `Pattern ${name} was taken back, and your agency has fetched it. Please take its indicators out of your systems, then confirm on this page. It lists all recalls that wait for you:\n\n${recalls}\n`,
    }
  const open = await db.recallReceipt.count({
    where: { agencyId: agencyId ?? undefined, asked: true, confirmedAt: null },
  })
  if (open === 0 || !agencyId) return null
  return {
    subject: `Still to be confirmed: pattern ${name}`,
    text: `We have not heard that pattern ${name} is out of your systems. ${open === 1 ? 'One recall waits' : `${open} recalls wait`} for your agency's word:\n\n${recalls}\n`,
  }
}

async function ofWebhook(
  { db, env, webhooks }: House,
  kind: Extract<MailKind, `webhook_${string}`>,
  id: string,
  agencyId: string | null,
): Promise<Text | null> {
  const one = await db.webhook.findUnique({
    where: { id },
    select: { url: true, removedAt: true, agency: { select: { name: true } } },
  })
  if (!one || one.removedAt) return null
  const target = readTarget(one.url, webhooks.rules)
  const host = target.ok ? target.target.host : 'your server'
  const page = agencyId
    ? `${env.PUBLIC_ORIGIN}/agency/webhooks/${id}`
    : `${env.PUBLIC_ORIGIN}/triage/urgent`
  const whose = agencyId ? 'your webhook' : `the webhook of ${one.agency.name}`
  switch (kind) {
    case 'webhook_failing':
      return {
        subject: 'Urgent messages do not arrive',
        text: `Messages to ${whose} at ${host} fail. We go on trying for days, in growing pauses. The page shows each attempt and what was answered:\n\n${page}\n`,
      }
    case 'webhook_stopped':
      return {
        subject: 'Urgent messages are no longer sent',
        text: `Messages to ${whose} at ${host} have failed for days, or the server said that it wants no more. We have stopped sending. What did not arrive is kept and can be sent again:\n\n${page}\n`,
      }
    default:
      return {
        subject: 'Urgent messages arrive again',
        text: `Messages to ${whose} at ${host} arrive again:\n\n${page}\n`,
      }
  }
}
