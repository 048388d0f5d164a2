import { workKeyMinutes } from '#core/tip/evidence/states.ts'
import type { House } from '#infra/house.server.ts'

/** Uploads take minutes at most; what was not settled within this is nobody's. */
const spoolMinutes = 60

/** Wipes keys that waited too long for the worker, and bytes that nobody took. */
export async function tendFiles(house: House): Promise<void> {
  const before = (minutes: number) => new Date(house.now().getTime() - minutes * 60_000)
  await house.db.evidenceReading.updateMany({
    where: { workKey: { not: null }, evidence: { createdAt: { lt: before(workKeyMinutes) } } },
    data: { workKey: null, keyringVersion: null },
  })
  await house.evidence.sweep(before(spoolMinutes))
}

/**
 * A scanner was set up: what came before it waits for it, too. Files of unfiled reports are scanned
 * when those are filed.
 */
export async function queueUnscanned(house: House): Promise<void> {
  if (!house.scanner) return
  const now = house.now()
  await house.db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "evidence_reading" ("evidence_id", "state", "language", "due_at")
      SELECT e."id", 'none', 'en', ${now} FROM "evidence" e JOIN "data_key" k ON k."subject_id" = e."subject_id"
      WHERE e."scan_state" IN ('not_scanned', 'failed')
      ON CONFLICT ("evidence_id") DO UPDATE SET "due_at" = ${now}, "attempts" = 0`
    await tx.$executeRaw`
      UPDATE "evidence" SET "scan_state" = 'waiting' WHERE "scan_state" IN ('not_scanned', 'failed')`
  })
}
