import type { Actor } from '#core/audit/event.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { DepartureRefusal, SafeStop } from '#core/release/departure.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { addCurrent } from '../portal/add-current.server.ts'
import { addObjects } from '../taxii/add-objects.server.ts'
import { fillBefore } from '../taxii/fill-objects.server.ts'
import { bindRelease } from './cutting/bind-release.server.ts'
import { findDepartures, type Leaving } from './cutting/find-departures.server.ts'
import { freezeCheck } from './cutting/freeze-check.server.ts'
import { freezeFigures } from './cutting/freeze-figures.server.ts'
import { type LastRelease, lockReleases } from './cutting/lock-releases.server.ts'
import { saveRelease } from './cutting/save-release.server.ts'

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
  | { ok: true; release: CutRelease; refused: RefusedPattern[] }
  | { ok: false; reason: 'nothing_new'; week: string; refused: RefusedPattern[] }

/**
 * Cuts the release of the present week from all patterns that may leave by now. Where none may, it
 * cuts nothing and says so. Cuts at the same time come one after the other.
 */
export async function cutRelease(house: House, { actor }: { actor: Actor }): Promise<CutResult> {
  const result = await house.db.$transaction((tx) => cut(tx, house, actor))
  if (result.ok) await house.releases.publish(result.release)
  for (const { reason } of result.refused)
    house.log.error({ event: 'release.pattern_refused', code: reason })
  return result
}

async function cut(tx: Tx, house: House, actor: Actor): Promise<CutResult> {
  const last = await lockReleases(tx, house)
  const createdAt = notBefore(last, house.now())
  const week = isoWeek(createdAt)
  const { leaving, refused } = await findDepartures(tx, house, week)
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
  const bound = await bindRelease(tx, house, { number, week, createdAt, last, leaving })
  await house.releases.stage(bound, bound.files)
  await fillBefore(tx, house)
  await saveRelease(tx, bound, { week, createdAt, last, leaving })
  await addObjects(tx, house, bound.input)
  await addCurrent(tx)
  await freezeCheck(tx)
  await freezeFigures(tx, { number, week, k: house.env.K_ANONYMITY })
  await appendAudit(tx, house.now(), [
    ...refusals,
    ...leaving.map((one) => publishedEvent(actor, number, one)),
    {
      actor,
      action: 'release.cut',
      subject: `release:${number}`,
      details: { week, patterns: leaving.length, manifest: bound.manifestSha256 },
    },
  ])
  const { patterns, indicators } = bound.manifest.counts
  return {
    ok: true,
    release: {
      number,
      week,
      createdAt,
      manifestSha256: bound.manifestSha256,
      counts: { ...patterns, indicators },
    },
    refused,
  }
}

function publishedEvent(actor: Actor, number: number, { payload, hash }: Leaving): NewEvent {
  return {
    actor,
    action: 'pattern.published',
    subject: `pattern:${payload.id}`,
    details: { release: number, version: payload.version, status: payload.status, hash },
  }
}

/** A clock that was set back must not date a release before the one that it follows. */
function notBefore(last: LastRelease | null, now: Date): Date {
  return last && last.createdAt > now ? last.createdAt : now
}
