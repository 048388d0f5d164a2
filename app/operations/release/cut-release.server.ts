import { randomBytes } from 'node:crypto'
import type { Actor } from '#core/audit/event.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { DepartureRefusal, SafeStop } from '#core/release/departure.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { addEvents } from '../misp/add-events.server.ts'
import { fillBefore } from '../taxii/fill-objects.server.ts'
import { announceRelease } from '../urgent/announce-release.server.ts'
import { findDepartures, type Leaving } from './cutting/find-departures.server.ts'
import { freezeFigures } from './cutting/freeze-figures.server.ts'
import { type LastRelease, lockReleases } from './cutting/lock-releases.server.ts'
import { noteCut } from './cutting/note-cut.server.ts'
import { printCut } from './cutting/print-cut.server.ts'
import { addPatterns, saveRelease } from './cutting/save-release.server.ts'
import { together } from './cutting/together.server.ts'

export type RefusedPattern = {
  patternId: string
  number: number
  reason: DepartureRefusal
  /** Which indicators stand on which safe list, for `indicator_safe_since`. */
  safe: readonly SafeStop[]
}

export type CutCounts = Record<PatternPayload['status'], number> & { indicators: number }

export type CutRelease = {
  number: number
  week: string
  createdAt: Date
  manifestSha256: string
  counts: CutCounts
}

/** `refused`: patterns whose turn it was and that may not leave as they are. */
export type CutResult =
  | {
      ok: true
      release: CutRelease
      /** SHA-256 of the manifest of each variant that was made along. */
      variants: { clearance: Clearance; sha256: string }[]
      refused: RefusedPattern[]
    }
  | { ok: false; reason: 'nothing_new'; week: string; refused: RefusedPattern[] }

/** Milliseconds: a hundred thousand patterns take more than a minute. */
const longCut = { maxWait: 60_000, timeout: 900_000 }

/**
 * Cuts the release of the present week from all patterns that may leave by now. Where none may, it
 * cuts nothing and says so. `only`: what can't wait, by the same rules as all. Cuts at the same time come one after the other.
 */
export async function cutRelease(
  house: House,
  { actor, only }: { actor: Actor; only?: 'urgent' },
): Promise<CutResult> {
  const result = await house.db.$transaction((tx) => cut(tx, house, actor, only), longCut)
  if (result.ok) {
    const { number } = result.release
    await house.releases.publish(result.release)
    for (const { clearance, sha256: manifestSha256 } of result.variants)
      await house.variants(clearance).publish({ number, manifestSha256 })
  }
  for (const { reason } of result.refused)
    house.log.error({ event: 'release.pattern_refused', code: reason })
  return result
}

async function cut(tx: Tx, house: House, actor: Actor, only?: 'urgent'): Promise<CutResult> {
  const last = await lockReleases(tx, house)
  const createdAt = notBefore(last, house.now())
  const week = isoWeek(createdAt)
  const { leaving, refused } = await findDepartures(tx, house, week, only)
  const refusals = refused.map(({ patternId, reason }) => ({
    actor,
    action: 'pattern.release_refused' as const,
    subject: `pattern:${patternId}`,
    details: { reason, week },
  }))
  if (leaving.length === 0) {
    await appendAudit(tx, house.now(), refusals)
    return { ok: false, reason: 'nothing_new', week, refused }
  }
  const number = (last?.number ?? 0) + 1
  const nonce = randomBytes(32).toString('hex')
  const facts = { number, week, createdAt, nonce, previous: last?.manifestSha256 ?? null }
  await fillBefore(tx, house)
  await addPatterns(tx, number, leaving, createdAt)
  const [{ whole, variants }] = await together(
    printCut(tx, house, facts, leaving.length),
    noteCut(tx, facts, leaving),
  )
  await saveRelease(tx, facts, whole, variants)
  await addEvents(tx)
  await freezeFigures(tx, { number, week, k: house.env.K_ANONYMITY })
  const announced = await announceRelease(tx, house, number)
  await appendAudit(tx, house.now(), [...refusals, ...announced])
  for (let at = 0; at < leaving.length; at += eventBatch)
    await appendAudit(
      tx,
      house.now(),
      leaving.slice(at, at + eventBatch).map((one) => publishedEvent(actor, number, one)),
    )
  const { manifestSha256 } = whole
  await appendAudit(tx, house.now(), [
    {
      actor,
      action: 'release.cut',
      subject: `release:${number}`,
      details: { week, patterns: leaving.length, manifest: manifestSha256 },
    },
  ])
  const { patterns, indicators } = whole.counts
  const counts = { ...patterns, indicators }
  return {
    ok: true,
    release: { number, week, createdAt, manifestSha256, counts },
    variants: variants.map((one) => ({ clearance: one.clearance, sha256: one.manifestSha256 })),
    refused,
  }
}

/** So many events go into one statement. */
const eventBatch = 1000

function publishedEvent(actor: Actor, number: number, leaving: Leaving): NewEvent {
  const { id, version, status, hash } = leaving
  return {
    actor,
    action: 'pattern.published',
    subject: `pattern:${id}`,
    details: { release: number, version, status, hash },
  }
}

/** A clock that was set back must not date a release before the one that it follows. */
function notBefore(last: LastRelease | null, now: Date): Date {
  return last && last.createdAt > now ? last.createdAt : now
}
