import { pauseAfter } from '#core/webhook/schedule.ts'
import type { House } from '#infra/house.server.ts'
import { mailText } from './mail-text.server.ts'
import { mailKinds } from './queue-mails.server.ts'

const claimSeconds = 60

/** Sends one mail that is due. Answers whether there was one. */
export async function sendOneMail(house: House): Promise<boolean> {
  const now = house.now()
  const until = new Date(now.getTime() + claimSeconds * 1000)
  const [claimed] = await house.db.$queryRaw<{ id: string }[]>`
    UPDATE "urgent_mail" SET "due_at" = ${until}, "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT "id" FROM "urgent_mail" WHERE "due_at" <= ${now}
      ORDER BY "due_at" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"`
  if (!claimed) return false
  const mail = await house.db.urgentMail.findUniqueOrThrow({
    where: { id: claimed.id },
    include: { person: { select: { email: true, status: true, agencyId: true } } },
  })
  const kind = mailKinds.find((one) => one === mail.kind)
  const { person } = mail
  // Whoever has left meanwhile is written to no more.
  const text = kind && person.status === 'active' ? await mailText(house, { ...mail, kind }) : null
  const sent = text ? (await house.mailer.send({ to: person.email, ...text })).ok : false
  if (text && !sent) house.log.warn({ event: 'urgent.mail_failed', count: mail.attempts })
  const pause = text && !sent ? pauseAfter(mail.attempts, house.draw() / 10_000) : null
  await house.db.urgentMail.update({
    where: { id: mail.id },
    data: {
      sentAt: sent ? house.now() : null,
      dueAt: pause === null ? null : new Date(house.now().getTime() + pause),
    },
  })
  return true
}
