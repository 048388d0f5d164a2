import type { House } from '#infra/house.server.ts'

/** What a message says; a mailbox is nobody's vault, so a key stands in it by its public prefix only. */
export type Notice = { subject: string; text: string }

/**
 * To all active people of an agency, and with `supervisors` to those, too. False where there is
 * somebody to tell and no mail server took any of it.
 */
export async function mailAgency(
  house: House,
  agencyId: string,
  notice: Notice,
  { supervisors = false }: { supervisors?: boolean } = {},
): Promise<boolean> {
  const people = await house.db.person.findMany({
    where: {
      status: 'active',
      OR: [{ agencyId }, ...(supervisors ? [{ roles: { has: 'supervisor' } }] : [])],
    },
    select: { email: true },
  })
  const sent = []
  for (const { email } of people) sent.push(await house.mailer.send({ to: email, ...notice }))
  const failed = sent.filter(({ ok }) => !ok).length
  if (failed > 0) house.log.warn({ event: 'keys.mail_failed' })
  return people.length === 0 || failed < people.length
}
