import { readingStateOf, scanStateOf, workLeaseMinutes } from '#core/tip/evidence/states.ts'
import { fileKeyOf } from '#infra/evidence/sealed-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unwrapWorkKey } from '#infra/keyring/work-key.server.ts'

/** A file that this worker has, for some minutes, to itself. */
export type ClaimedFile = NonNullable<Awaited<ReturnType<typeof readClaimed>>>

/**
 * Takes the file that waits longest, or null where none does. The attempt is counted before it is
 * made, so that a file that kills its worker is not tried for ever.
 */
export async function claimFile(house: House): Promise<ClaimedFile | null> {
  const now = house.now()
  const until = new Date(now.getTime() + workLeaseMinutes * 60_000)
  const [claimed] = await house.db.$queryRaw<{ id: string }[]>`
    UPDATE "evidence_reading" SET "due_at" = ${until}, "attempts" = "attempts" + 1
    WHERE "evidence_id" = (
      SELECT "evidence_id" FROM "evidence_reading" WHERE "due_at" <= ${now}
      ORDER BY "due_at" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "evidence_id" AS "id"`
  return claimed ? readClaimed(house, claimed.id) : null
}

async function readClaimed(house: House, id: string) {
  const row = await house.db.evidence.findUnique({ where: { id }, include: { reading: true } })
  if (!row?.reading) return null
  const { reading } = row
  const dataKey = await readDataKey(house.db, house.keyring, row.subjectId)
  const fileKey = unwrapWorkKey(house.keyring, reading) ?? (dataKey && fileKeyOf(dataKey, row))
  return {
    row,
    attempts: reading.attempts,
    language: reading.language,
    scan: scanStateOf(row.scanState),
    reading: readingStateOf(reading.state),
    /** Null where nobody but the visitor can open it now. */
    keys: fileKey ? { fileKey } : dataKey ? { dataKey } : null,
    /** It belongs to a filed tip. */
    filed: dataKey !== null,
  }
}
