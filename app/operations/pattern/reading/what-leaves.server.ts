import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { Stopped } from '#core/pattern/draft.ts'
import { type FieldReasons, fieldReasons } from '#core/pattern/evidence.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { type PatternState, releasedStates } from '#core/pattern/states.ts'
import type { House } from '#infra/house.server.ts'
import { buildNow } from '../steps/build-now.server.ts'
import type { PatternFile } from '../steps/lock-pattern.server.ts'
import type { Sources } from '../steps/sources.server.ts'

export type WhatLeaves = {
  leaving: { payload: PatternPayload; hash: string; json: string } | null
  /** Why nothing could leave as things stand. */
  problem: { reason: string; fields: readonly string[] } | null
  stopped: readonly Stopped[]
  /** Each field's rule, with what it rests on as things are now. */
  why: FieldReasons
  /** What was checked is no longer what would leave, or not all that it was checked against. */
  stale: boolean
  /** Of what would leave if it were built now; null where nothing could. */
  hashNow: string | null
}

/** From the check on, what leaves is what was stored then; a draft is built anew each time. */
const stored: ReadonlySet<PatternState> = new Set<PatternState>([
  'in_review',
  'approved',
  'scheduled',
  ...releasedStates,
])

const isOut = (state: PatternState): boolean =>
  (releasedStates as readonly PatternState[]).includes(state)

function shown(payload: PatternPayload | null) {
  return payload && { payload, hash: payloadHash(payload), json: canonicalJson(payload) }
}

export async function whatLeaves(
  house: House,
  file: PatternFile,
  { tips, sourcesHash }: Sources,
): Promise<WhatLeaves> {
  if (isOut(file.state)) {
    const { payload, payloadHash: hashNow } = file
    const why = fieldReasons({})
    return { leaving: shown(payload), problem: null, stopped: [], why, stale: false, hashNow }
  }
  const { built, hash } = await buildNow(house.db, house, file, tips)
  const checked = file.payloadHash !== null
  const fields = built.ok || !('fields' in built) ? [] : built.fields
  return {
    leaving: stored.has(file.state) ? shown(file.payload) : shown(built.ok ? built.payload : null),
    problem: built.ok ? null : { reason: built.reason, fields },
    stopped: built.stopped,
    why: built.ok ? built.why : fieldReasons({}),
    stale: checked && (hash !== file.payloadHash || file.lastCheck?.sources !== sourcesHash),
    hashNow: hash,
  }
}
