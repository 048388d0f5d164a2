import type { StaffMember } from '#core/access/staff-member.ts'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { inFixedOrder } from '#core/pattern/choices.ts'
import { isSubKindOf } from '#core/pattern/classification.ts'
import type { PatternEdit } from '#core/pattern/edit.ts'
import { decidePattern } from '#core/pattern/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { type CaseRefusalReason, findCases } from './steps/find-cases.server.ts'
import { lockSeenPattern, type PatternFile } from './steps/lock-pattern.server.ts'
import { savePattern, uncheckedPayload } from './steps/save-pattern.server.ts'

export type EditResult =
  | { ok: true; changed: boolean; revision: number }
  | {
      ok: false
      reason:
        | 'pattern_unknown'
        | 'changed_meanwhile'
        | 'not_allowed'
        | 'sub_kind_of_other_kind'
        | 'indicator_unknown'
        | 'related_unknown'
    }
  | { ok: false; reason: CaseRefusalReason; number?: number }

type Input = { number: number; revision: number; edit: PatternEdit }

/**
 * Changes the words and choices of a draft. Whoever changes anything is an editor from then on, and
 * what was checked, submitted or approved is a draft again. A form sent unchanged changes nothing.
 */
export function editPattern(
  house: House,
  actor: StaffMember,
  { number, revision, edit }: Input,
): Promise<EditResult> {
  return house.db.$transaction(async (tx): Promise<EditResult> => {
    const file = await lockSeenPattern(tx, actor, number)
    if (!file) return { ok: false, reason: 'pattern_unknown' }
    if (file.revision !== revision) return { ok: false, reason: 'changed_meanwhile' }
    const cases = await casesAfter(tx, actor, file, edit)
    if (!cases.ok) return cases
    const changed = changedFields(file, edit, cases.ids)
    // Saved as it is, an amended pattern starts its next version: its tips may have changed.
    if (changed.length === 0 && file.state !== 'amended')
      return { ok: true, changed: false, revision }

    const decision = decidePattern(file.state, 'edit', factsOf(house, actor, file, {}))
    if (!decision.ok) return { ok: false, reason: 'not_allowed' }
    if (!isSubKindOf(file.kind, edit.choices.subKind))
      return { ok: false, reason: 'sub_kind_of_other_kind' }
    if (!(await areKnown(tx, edit))) return { ok: false, reason: 'indicator_unknown' }
    if (!(await areOthers(tx, file, edit))) return { ok: false, reason: 'related_unknown' }

    // What is out stays out; its next version starts with this edit.
    const version = file.state === 'amended' ? file.version + 1 : file.version
    await savePattern(tx, house, file, decision, {
      ...uncheckedPayload,
      version,
      title: edit.title,
      summary: edit.summary,
      tlp: edit.tlp,
      choices: edit.choices,
    })
    await saveRelated(tx, actor, file, edit, cases.ids)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'pattern.edited',
        subject: `pattern:${file.id}`,
        details: { from: file.state, to: decision.next, version, changed },
      },
    ])
    return { ok: true, changed: true, revision: revision + 1 }
  })
}

type Cases = { ok: true; ids: string[] } | { ok: false; reason: CaseRefusalReason; number?: number }

async function casesAfter(
  tx: Tx,
  actor: StaffMember,
  file: PatternFile,
  edit: PatternEdit,
): Promise<Cases> {
  if (edit.addCases.length === 0 && edit.removeCases.length === 0)
    return { ok: true, ids: file.caseIds }
  const known = await tx.case.findMany({
    where: { id: { in: file.caseIds } },
    select: { number: true },
  })
  const kept = known
    .map(({ number }) => Number(number))
    .filter((number) => !edit.removeCases.includes(number))
  const numbers = [...kept, ...edit.addCases]
  if (numbers.length === 0) return { ok: false, reason: 'no_case' }
  return findCases(tx, await readSight(tx, actor.id), numbers, file.kind)
}

/** The names of what differs: for the audit log, which holds no words. */
function changedFields(file: PatternFile, edit: PatternEdit, caseIds: readonly string[]): string[] {
  const before = inFixedOrder(file.choices)
  const differs = {
    title: file.title !== edit.title,
    summary: file.summary !== edit.summary,
    tlp: file.tlp !== edit.tlp,
    cases: canonicalJson([...file.caseIds].sort()) !== canonicalJson([...caseIds].sort()),
    ...Object.fromEntries(
      Object.entries(edit.choices).map(([name, chosen]) => [
        name,
        canonicalJson(chosen) !== canonicalJson(before[name as keyof typeof before]),
      ]),
    ),
  }
  return Object.entries(differs).flatMap(([name, isOther]) => (isOther ? [name] : []))
}

async function areKnown(tx: Tx, { choices }: PatternEdit): Promise<boolean> {
  const ids = choices.indicators.map(({ id }) => id)
  return (await tx.indicator.count({ where: { id: { in: ids } } })) === ids.length
}

async function areOthers(tx: Tx, file: PatternFile, { choices }: PatternEdit): Promise<boolean> {
  const ids = choices.related
  if (ids.includes(file.id)) return false
  return (await tx.pattern.count({ where: { id: { in: ids } } })) === ids.length
}

async function saveRelated(
  tx: Tx,
  actor: StaffMember,
  { id: patternId, caseIds: before }: PatternFile,
  { choices }: PatternEdit,
  after: readonly string[],
): Promise<void> {
  await tx.patternEditor.createMany({
    data: [{ patternId, personId: actor.id }],
    skipDuplicates: true,
  })
  const gone = before.filter((caseId) => !after.includes(caseId))
  await tx.patternCase.deleteMany({ where: { patternId, caseId: { in: gone } } })
  await tx.patternCase.createMany({
    data: after.map((caseId) => ({ patternId, caseId })),
    skipDuplicates: true,
  })
  await tx.patternIndicator.deleteMany({ where: { patternId } })
  await tx.patternIndicator.createMany({
    data: choices.indicators.map(({ id }) => ({ patternId, indicatorId: id })),
  })
}
