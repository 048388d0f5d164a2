import { tellingOf } from '#core/figures/beside.ts'
import { toldBy } from '#core/figures/told.ts'
import { safeHitIn } from '#core/indicator/own-safe-lists.ts'
import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { type PatternState, patternStates } from '#core/pattern/states.ts'
import { judgeDeparture } from '#core/release/departure.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readLastCheck } from '../../pattern/steps/last-check.server.ts'
import type { RefusedPattern } from '../cut-release.server.ts'
import { readKnown } from './read-known.server.ts'

/** A pattern version that leaves, and what becomes of the pattern. */
export type Leaving = {
  payload: PatternPayload
  hash: string
  next: PatternState
  /** When the pattern's first version was released; null where this is the first. */
  firstReleasedAt: Date | null
  /** The tips that its figures count. */
  counted: readonly string[]
}

/** Judges every pattern whose turn it is, and locks it so that nobody edits it meanwhile. */
export async function findDepartures(
  tx: Tx,
  house: House,
  week: string,
): Promise<{ leaving: Leaving[]; refused: RefusedPattern[] }> {
  const ids = await lockPatterns(tx, week)
  const withdrawn = await withdrawnSince(tx, ids)
  const lists = await house.safeLists.current()
  const rows = await tx.pattern.findMany({
    where: { id: { in: ids } },
    orderBy: { number: 'asc' },
    include: {
      releases: {
        orderBy: { releaseNumber: 'asc' },
        select: { payload: true, release: { select: { createdAt: true } } },
      },
    },
  })
  const leaving: Leaving[] = []
  const refused: RefusedPattern[] = []
  for (const { releases, ...row } of rows) {
    const newest = releases.at(-1)
    const number = Number(row.number)
    const verdict = judgeDeparture(
      {
        ...row,
        number,
        state: asState(row.state),
        released: newest ? patternPayloadSchema.parse(newest.payload) : null,
        tipWithdrawnSince: withdrawn.has(row.id),
        safeHit: (indicator) => safeHitIn(lists, indicator),
      },
      week,
    )
    if (verdict.ok)
      leaving.push({
        ...verdict,
        firstReleasedAt: releases[0]?.release.createdAt ?? null,
        counted: readLastCheck(row.lastCheck)?.counted ?? [],
      })
    else
      refused.push({ patternId: row.id, number, reason: verdict.reason, safe: verdict.safe ?? [] })
  }
  const telling = await tellingPatterns(tx, house.env.K_ANONYMITY, week, leaving)
  const held = leaving.filter(({ payload }) => telling.has(payload.id))
  return {
    leaving: leaving.filter((one) => !held.includes(one)),
    refused: [
      ...refused,
      ...held.map(({ payload: { id, number } }): RefusedPattern => {
        return { patternId: id, number, reason: 'tells_a_figure', safe: [] }
      }),
    ],
  }
}

/** The patterns that beside the figures would tell what those hide. A revocation tells nothing new. */
async function tellingPatterns(
  tx: Tx,
  k: number,
  week: string,
  leaving: readonly Leaving[],
): Promise<ReadonlySet<string>> {
  const speaking = leaving.filter(({ payload }) => payload.status !== 'revoked')
  if (speaking.length === 0) return new Set()
  const told = speaking.map(({ payload }) => toldBy(payload, k))
  const { telling } = tellingOf(await readKnown(tx, k, week), told)
  return new Set(telling.map(({ pattern }) => pattern))
}

/** Scheduled for this week or before, and revocations that no release holds yet. */
async function lockPatterns(tx: Tx, week: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "pattern" p
    WHERE (p."state" = 'scheduled' AND p."scheduled_week" <= ${week})
      OR (p."state" = 'revoked' AND NOT EXISTS (
        SELECT 1 FROM "release_pattern" rp
        WHERE rp."pattern_id" = p."id" AND rp."payload"->>'status' = 'revoked'))
    ORDER BY p."id" FOR UPDATE OF p`
  return rows.map(({ id }) => id)
}

/** Those of which a source tip was withdrawn after the approval: their figures count it still. */
async function withdrawnSince(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p."id" FROM "pattern" p
    JOIN "pattern_case" pc ON pc."pattern_id" = p."id"
    JOIN "case_tip" ct ON ct."case_id" = pc."case_id"
    JOIN "audit_event" e ON e."subject" = 'tip:' || ct."tip_id" AND e."action" = 'tip.withdrawn'
    WHERE p."id" = ANY(${ids}::uuid[]) AND e."at" > p."approved_at"`
  return new Set(rows.map(({ id }) => id))
}

function asState(text: string): PatternState {
  const state = patternStates.find((one) => one === text)
  if (!state) throw new Error('A pattern is in a state that there is not')
  return state
}
