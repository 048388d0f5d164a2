import { readVersion, type VersionReason } from '#core/agreement/read-version.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { queueAgencyMails } from '../urgent/queue-mails.server.ts'

/** `after`: the newest version when the form was shown, so that the same form sent twice makes one. */
export type NewVersion = { text: string; summary: string; noticeDays: string; after: number }

export type PublishResult =
  | { ok: true; number: number; inForceFrom: Date }
  | { ok: false; reason: VersionReason | 'newer_there' }

/** Publishes the agreement's next version. From its date on, agencies that did not accept it have their keys stopped; their people are told by mail. */
export function publishAgreement(
  house: House,
  actor: { id: string },
  given: NewVersion,
): Promise<PublishResult> {
  return house.db.$transaction(async (tx): Promise<PublishResult> => {
    const before = await tx.agreementVersion.findFirst({ orderBy: { number: 'desc' } })
    if ((before?.number ?? 0) !== given.after) return { ok: false, reason: 'newer_there' }
    const read = readVersion(given, before)
    if (!read.ok) return read
    const { text, summary, sha256, noticeDays } = read.version
    const now = house.now()
    const number = given.after + 1
    const inForceFrom = new Date(now.getTime() + noticeDays * 86_400_000)
    // Of two forms at once, the second finds the number taken.
    const { count } = await tx.agreementVersion.createMany({
      data: [
        { number, sha256, summary, text, publishedAt: now, inForceFrom, publishedById: actor.id },
      ],
      skipDuplicates: true,
    })
    if (count === 0) return { ok: false, reason: 'newer_there' }
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'agreement.published',
        subject: `agreement:${number}`,
        details: { sha256, in_force_from: inForceFrom.toISOString() },
      },
    ])
    const agencies = await tx.agency.findMany({
      where: { status: 'active' },
      select: { id: true },
    })
    await queueAgencyMails(tx, house, {
      agencyIds: agencies.map(({ id }) => id),
      kindOf: () => 'agreement_published',
      aboutId: (agencyId) => agencyId,
      key: `agreement|${number}`,
    })
    return { ok: true, number, inForceFrom }
  })
}
