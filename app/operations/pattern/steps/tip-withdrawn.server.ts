import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { decidePattern } from '#core/pattern/transitions.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { buildNow } from './build-now.server.ts'
import { factsOf } from './facts.server.ts'
import { lockPattern, type PatternFile } from './lock-pattern.server.ts'
import { releasedPayload } from './released-payload.server.ts'
import { savePattern, uncheckedPayload } from './save-pattern.server.ts'
import { readSources } from './sources.server.ts'

const system = { id: 'system' } as const
const reason = 'A report behind it was withdrawn.'

/**
 * A tip of this case was withdrawn: no pattern may count it again. What is on its way out is a draft
 * again, unchecked; what is out and says more than the remaining tips carry waits for amendment or
 * revocation. Answers the audit events, for the caller to append with its own.
 */
export async function tipWithdrawn(tx: Tx, house: House, caseId: string): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const number of await patternsOf(tx, caseId)) {
    const file = await lockPattern(tx, number)
    if (file) events.push(...(await sendBack(tx, house, file)))
  }
  return events
}

/** Patterns of the case itself or of one that was merged into it, by number: locked in that order. */
async function patternsOf(tx: Tx, caseId: string): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: bigint }[]>`
    WITH RECURSIVE "feeding" ("id") AS (
      SELECT ${caseId}::uuid
      UNION
      SELECT c."id" FROM "case_file" c JOIN "feeding" f ON c."merged_into_id" = f."id"
    )
    SELECT DISTINCT p."number" FROM "pattern" p
    JOIN "pattern_case" pc ON pc."pattern_id" = p."id"
    JOIN "feeding" f ON f."id" = pc."case_id"
    WHERE p."state" NOT IN ('revoked', 'expired')
    ORDER BY p."number"`
  return rows.map(({ number }) => Number(number))
}

async function sendBack(tx: Tx, house: House, file: PatternFile): Promise<NewEvent[]> {
  const out = file.state === 'published'
  const fallen = out ? await fallenFields(tx, house, file) : []
  if (out && fallen.length === 0) return []
  const event = out ? 'amend' : 'edit'
  const decision = decidePattern(file.state, event, factsOf(house, system, file, { reason }))
  const moves = decision.ok && decision.next !== file.state
  if (moves) await savePattern(tx, house, file, decision, out ? {} : uncheckedPayload)
  return [
    {
      actor: 'system',
      action: 'pattern.tip_withdrawn',
      subject: `pattern:${file.id}`,
      details: {
        from: file.state,
        to: moves ? decision.next : file.state,
        version: file.version,
        fallen,
      },
    },
  ]
}

/** What of the released payload the remaining tips no longer carry; `all` where none remains. */
async function fallenFields(tx: Tx, house: House, file: PatternFile): Promise<string[]> {
  const released = await releasedPayload(tx, file.id)
  if (!released) return []
  const { tips } = await readSources(tx, file.caseIds)
  const { built } = await buildNow(tx, house, file, tips)
  if (!built.ok) return ['all']
  const { payload } = built
  return fromTips.filter((name) => figure(released, name) !== figure(payload, name))
}

/** One field as text, without what others than the tips decide: how sure we are moves for many reasons. */
function figure(payload: PatternPayload, name: (typeof fromTips)[number]): string {
  if (name !== 'indicators') return canonicalJson(payload[name])
  return canonicalJson(
    payload.indicators.map(({ type, value, first_seen, last_seen }) => ({
      type,
      value,
      first_seen,
      last_seen,
    })),
  )
}

/** Figures and facts that come from tips; words and choices are the moderators' own. */
const fromTips = [
  'attributes',
  'countries',
  'first_seen',
  'last_seen',
  'tips',
  'money',
  'indicators',
] as const satisfies readonly (keyof PatternPayload)[]
