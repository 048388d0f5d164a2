import type { StaffMember } from '#core/access/staff-member.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { PatternFacts } from '#core/pattern/transitions.ts'
import type { House } from '#infra/house.server.ts'
import type { PatternFile } from './lock-pattern.server.ts'
import type { SourceCaseFile } from './source-cases.server.ts'

type Given = Partial<
  Pick<
    PatternFacts,
    | 'payloadHash'
    | 'shownHash'
    | 'openFindings'
    | 'reason'
    | 'week'
    | 'releasedVersion'
    | 'termOver'
  >
> & { cases?: readonly SourceCaseFile[]; sourcesHash?: string }

/**
 * The facts of a decision. The check counts only while the tips are those that it opened; what the
 * event at hand does not look at may be left out.
 */
export function factsOf(
  house: House,
  actor: Pick<StaffMember, 'id'>,
  pattern: PatternFile,
  given: Given,
): PatternFacts {
  const fresh = given.sourcesHash === undefined || pattern.lastCheck?.sources === given.sourcesHash
  return {
    actorId: actor.id,
    authorId: pattern.authorId,
    editorIds: pattern.editorIds,
    sourceCases: (given.cases ?? []).map(({ id, resolverIds }) => ({ caseId: id, resolverIds })),
    payloadHash: given.payloadHash ?? '',
    checkedHash: fresh ? pattern.payloadHash : null,
    shownHash: given.shownHash ?? null,
    approvedHash: pattern.approvedHash,
    openFindings: given.openFindings ?? 0,
    currentWeek: isoWeek(house.now()),
    week: given.week ?? null,
    scheduledWeek: pattern.scheduledWeek,
    reason: given.reason ?? null,
    releasedVersion: given.releasedVersion ?? null,
    termOver: given.termOver ?? false,
  }
}
