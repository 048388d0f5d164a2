import { tellingOf } from '#core/figures/beside.ts'
import { type Told, toldBy } from '#core/figures/told.ts'
import { safeHitIn } from '#core/indicator/own-safe-lists.ts'
import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { type PatternState, patternStates } from '#core/pattern/states.ts'
import { judgeDeparture } from '#core/release/departure.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { holds, readHeld } from '../../action/held-indicators.server.ts'
import type { RefusedPattern } from '../cut-release.server.ts'
import { readKnown } from './read-known.server.ts'

/** A pattern version that leaves, and what becomes of the pattern. What it says stays in the database. */
export type Leaving = Pick<
  PatternPayload,
  'id' | 'number' | 'version' | 'status' | 'kind' | 'title'
> & {
  /** How many it has. */
  indicators: number
  hash: string
  next: PatternState
}

/** So many patterns are held at a time. */
const batch = 500

/** Judges every pattern whose turn it is, and locks it so that nobody edits it meanwhile. */
export async function findDepartures(
  tx: Tx,
  house: House,
  week: string,
  only?: 'urgent',
): Promise<{ leaving: Leaving[]; refused: RefusedPattern[] }> {
  const ids = await lockPatterns(tx, week, only)
  const leaving: Leaving[] = []
  const refused: RefusedPattern[] = []
  const told: Told[] = []
  for (let at = 0; at < ids.length; at += batch) {
    const judged = await judgeSome(tx, house, week, ids.slice(at, at + batch))
    refused.push(...judged.refused)
    for (const { payload, hash, next } of judged.leaving) {
      leaving.push(leavingOf(payload, hash, next))
      // A revocation tells nothing new.
      if (payload.status !== 'revoked') told.push(toldBy(payload, house.env.K_ANONYMITY))
    }
  }
  const telling = await tellingPatterns(tx, house.env.K_ANONYMITY, week, told)
  return {
    leaving: leaving.filter(({ id }) => !telling.has(id)),
    refused: [
      ...refused,
      ...leaving
        .filter(({ id }) => telling.has(id))
        .map(({ id, number }): RefusedPattern => {
          return { patternId: id, number, reason: 'tells_a_figure', safe: [] }
        }),
    ],
  }
}

function leavingOf(payload: PatternPayload, hash: string, next: PatternState): Leaving {
  const { id, number, version, status, kind, title, indicators } = payload
  return { id, number, version, status, kind, title, indicators: indicators.length, hash, next }
}

type Judged = {
  leaving: { payload: PatternPayload; hash: string; next: PatternState }[]
  refused: RefusedPattern[]
}

async function judgeSome(tx: Tx, house: House, week: string, ids: string[]): Promise<Judged> {
  const withdrawn = await withdrawnSince(tx, ids)
  const lists = await house.safeLists.current()
  const released = await releasedPayloads(tx, ids)
  const held = await readHeld(tx)
  const rows = await tx.pattern.findMany({ where: { id: { in: ids } }, orderBy: { number: 'asc' } })
  const judged: Judged = { leaving: [], refused: [] }
  for (const row of rows) {
    const number = Number(row.number)
    const verdict = judgeDeparture(
      {
        ...row,
        number,
        state: asState(row.state),
        released: released.get(row.id) ?? null,
        tipWithdrawnSince: withdrawn.has(row.id),
        safeHit: (indicator) => safeHitIn(lists, indicator),
      },
      week,
    )
    const doubted =
      verdict.ok && verdict.payload.status !== 'revoked' && holds(held, verdict.payload)
    if (doubted)
      judged.refused.push({ patternId: row.id, number, reason: 'called_false', safe: [] })
    else if (verdict.ok) judged.leaving.push(verdict)
    else
      judged.refused.push({
        patternId: row.id,
        number,
        reason: verdict.reason,
        safe: verdict.safe ?? [],
      })
  }
  return judged
}

/** The newest version of each pattern that any release holds. */
async function releasedPayloads(tx: Tx, ids: string[]): Promise<Map<string, PatternPayload>> {
  const rows = await tx.$queryRaw<{ id: string; payload: unknown }[]>`
    SELECT DISTINCT ON (rp."pattern_id") rp."pattern_id" AS "id", rp."payload"
    FROM "release_pattern" rp WHERE rp."pattern_id" = ANY(${ids}::uuid[])
    ORDER BY rp."pattern_id", rp."release_number" DESC`
  return new Map(rows.map(({ id, payload }) => [id, patternPayloadSchema.parse(payload)]))
}

/** The patterns that beside the figures would tell what those hide. */
async function tellingPatterns(
  tx: Tx,
  k: number,
  week: string,
  told: readonly Told[],
): Promise<ReadonlySet<string>> {
  if (told.length === 0) return new Set()
  const { telling } = tellingOf(await readKnown(tx, k, week), told)
  return new Set(telling.map(({ pattern }) => pattern))
}

/** Scheduled for this week or before, and revocations that no release holds yet; in number order. */
async function lockPatterns(tx: Tx, week: string, only?: 'urgent'): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "pattern" p
    WHERE (p."state" = 'scheduled' AND p."scheduled_week" <= ${week}
        AND (${only !== 'urgent'} OR p."payload"->>'urgent' IS NOT NULL))
      OR (p."state" = 'revoked' AND NOT EXISTS (
        SELECT 1 FROM "release_pattern" rp
        WHERE rp."pattern_id" = p."id" AND rp."payload"->>'status' = 'revoked'))
    ORDER BY p."number" FOR UPDATE OF p`
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
