import { v7 as uuidv7 } from 'uuid'
import { type ExposureKind, isStopped } from '#core/care/budget.ts'
import type { Urgency } from '#core/case/states.ts'
import { readDay } from '#infra/care/read-day.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type Stop = { ok: false; reason: 'day_full' }

type Look = { personId: string; of: ExposureKind; caseId: string; evidenceId?: string }

/**
 * Counts one look, unless the day is full and no reason was given to go on: then it answers that a page
 * stands in between. Cases of people in danger are never stopped, but counted.
 */
export async function countLook(
  tx: Tx,
  house: House,
  { personId, of, caseId, evidenceId }: Look,
): Promise<{ ok: true } | Stop> {
  const now = house.now()
  const [file, day, passed] = await Promise.all([
    tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { urgency: true } }),
    readDay(tx, house, personId),
    tx.stopPassed.findFirst({
      where: { personId, of },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
  ])
  const stopped = isStopped({
    used: day.used[of],
    budget: day.budget[of],
    passedAt: passed?.at ?? null,
    urgency: file.urgency as Urgency,
    now,
  })
  if (stopped) return { ok: false, reason: 'day_full' }
  await tx.exposure.create({
    data: { id: uuidv7(), personId, of, evidenceId: evidenceId ?? null, at: now },
  })
  return { ok: true }
}
