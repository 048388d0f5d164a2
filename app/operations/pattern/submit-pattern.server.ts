import type { StaffMember } from '#core/access/staff-member.ts'
import { decidePattern, type PatternRefusal } from '#core/pattern/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { buildNow } from './steps/build-now.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { lockSeenPattern } from './steps/lock-pattern.server.ts'
import { savePattern } from './steps/save-pattern.server.ts'
import { readSources } from './steps/sources.server.ts'

export type SubmitResult =
  | { ok: true }
  | { ok: false; reason: PatternRefusal | 'pattern_unknown' | 'changed_meanwhile' }

/** Hands a checked pattern to a second person, if what was checked is still what would leave. */
export function submitPattern(
  house: House,
  actor: StaffMember,
  { number, revision }: { number: number; revision: number },
): Promise<SubmitResult> {
  return house.db.$transaction(async (tx): Promise<SubmitResult> => {
    const file = await lockSeenPattern(tx, actor, number)
    if (!file) return { ok: false, reason: 'pattern_unknown' }
    if (file.revision !== revision) return { ok: false, reason: 'changed_meanwhile' }
    const { tips, sourcesHash } = await readSources(tx, file.caseIds)
    const { hash } = await buildNow(tx, house, file, tips)
    const facts = factsOf(house, actor, file, { payloadHash: hash ?? '', sourcesHash })
    const decision = decidePattern(file.state, 'submit', facts)
    if (!decision.ok) return decision
    await savePattern(tx, house, file, decision)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'pattern.submitted',
        subject: `pattern:${file.id}`,
        details: { version: file.version, payload_hash: file.payloadHash },
      },
    ])
    return { ok: true }
  })
}
