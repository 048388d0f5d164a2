import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Who confirms for an agency: one of its people, or a program with its key. */
export type Confirmer = { agencyId: string } & (
  | { personId: string; keyId?: undefined }
  | { keyId: string; personId?: undefined }
)

/**
 * Notes that an agency has taken recalled patterns out. The first word counts; saying it again changes
 * nothing. Answers how many of the recalls are this agency's, confirmed by now.
 */
export function confirmRecalls(
  house: House,
  { agencyId, personId, keyId }: Confirmer,
  ids: readonly string[],
): Promise<number> {
  return house.db.$transaction(async (tx) => {
    const theirs = { agencyId, announcementId: { in: [...ids] } }
    const rows = await tx.$queryRaw<{ id: string; open: boolean }[]>`
      SELECT "announcement_id" AS "id", "confirmed_at" IS NULL AS "open" FROM "recall_receipt"
      WHERE "agency_id" = ${agencyId}::uuid AND "announcement_id" = ANY(${[...ids]}::uuid[])
      ORDER BY "announcement_id" FOR UPDATE`
    const open = rows.filter((row) => row.open).map(({ id }) => id)
    if (open.length > 0) {
      await tx.recallReceipt.updateMany({
        where: { ...theirs, confirmedAt: null },
        data: {
          confirmedAt: house.now(),
          confirmedById: personId ?? null,
          confirmedKeyId: keyId ?? null,
          remindAt: null,
        },
      })
      const actor: Actor = personId ? `person:${personId}` : `agency:${agencyId}`
      await appendAudit(
        tx,
        house.now(),
        open.map((id) => ({
          actor,
          action: 'recall.confirmed' as const,
          subject: `agency:${agencyId}`,
          details: { announcement: id, key: keyId ?? null },
        })),
      )
    }
    return rows.length
  })
}
