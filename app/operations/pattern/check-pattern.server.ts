import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Indicator } from '#core/indicator/types.ts'
import type { Leak } from '#core/pattern/leak-check.ts'
import { maxSourceTips, mayFeedPattern } from '#core/pattern/source-case.ts'
import { decidePattern } from '#core/pattern/transitions.ts'
import { formatReference } from '#core/tip/reference.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { buildNow } from './steps/build-now.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { type Findings, findLeaks } from './steps/find-leaks.server.ts'
import type { LastCheck } from './steps/last-check.server.ts'
import { lockSeenPattern, type PatternFile } from './steps/lock-pattern.server.ts'
import { savePattern, uncheckedPayload } from './steps/save-pattern.server.ts'
import type { SourceTip } from './steps/source-tips.server.ts'
import { readSources } from './steps/sources.server.ts'

/** A leak, and in which tip of which case the words stand. Shown once and kept nowhere. */
export type FoundLeak = Omit<Leak, 'tipId'> & { tip: string; caseNumber: number | null }

export type CheckResult =
  | { ok: true; payloadHash: string }
  | { ok: false; reason: 'leaks'; leaks: FoundLeak[]; reporterContacts: Indicator[] }
  | { ok: false; reason: 'unfit'; fields: readonly string[] }
  | { ok: false; reason: 'case_unfit'; number: number }
  | {
      ok: false
      reason:
        | 'not_permitted'
        | 'pattern_unknown'
        | 'changed_meanwhile'
        | 'not_allowed'
        | 'no_counting_tips'
        | 'too_many_tips'
        | 'sub_kind_of_other_kind'
    }

/**
 * Opens every source tip in memory and holds the draft's words and indicators against it; one read
 * event for each tip. Where nothing is found, what would leave is stored with its hash.
 *
 * It can't know what lies in the custodians' sealed boxes (name, e-mail, phone that a reporter left
 * to be reached), and it reads no pictures: docs/threat-model.md.
 */
export function checkPattern(
  house: House,
  actor: StaffMember,
  { number, revision }: { number: number; revision: number },
): Promise<CheckResult> {
  return house.db.$transaction(async (tx): Promise<CheckResult> => {
    if (!may(actor.roles, 'story.open')) return { ok: false, reason: 'not_permitted' }
    const file = await lockSeenPattern(tx, actor, number)
    if (!file) return { ok: false, reason: 'pattern_unknown' }
    if (file.revision !== revision) return { ok: false, reason: 'changed_meanwhile' }
    // Before anything is opened: a check that could not count would be an opening for nothing.
    if (!decidePattern(file.state, 'pass_checks', factsOf(house, actor, file, {})).ok)
      return { ok: false, reason: 'not_allowed' }

    const { cases, tips, sourcesHash } = await readSources(tx, file.caseIds)
    const unfit = cases.find((one) => !mayFeedPattern(one))
    if (unfit) return { ok: false, reason: 'case_unfit', number: unfit.number }
    if (tips.length > maxSourceTips) return { ok: false, reason: 'too_many_tips' }
    const { built, hash } = await buildNow(tx, house, file, tips)
    if (!built.ok || hash === null) return notBuilt(built)

    const findings = await findLeaks(tx, house, file, tips)
    const reporterContacts = built.payload.indicators.filter(findings.isReporterContact)
    const openFindings = findings.leaks.length + reporterContacts.length
    const decision = decidePattern(
      file.state,
      'pass_checks',
      factsOf(house, actor, file, { openFindings }),
    )
    if (decision.ok) {
      const lastCheck: LastCheck = {
        at: house.now().toISOString(),
        by: actor.id,
        tips: tips.length,
        texts: findings.texts,
        unreadable: findings.unreadable,
        sources: sourcesHash,
        counted: [...built.counted],
      }
      const checked = { payload: built.payload, payloadHash: hash, lastCheck }
      await savePattern(tx, house, file, decision, checked)
    } else await takeBack(tx, house, actor, file)
    await appendAudit(tx, house.now(), [
      ...readEvents(actor, file, tips),
      checkedEvent(actor, file, findings, reporterContacts.length, decision.ok ? hash : null),
    ])
    if (decision.ok) return { ok: true, payloadHash: hash }
    const leaks = findings.leaks.map((leak) => named(leak, tips, cases))
    return { ok: false, reason: 'leaks', leaks, reporterContacts }
  })
}

type NotBuilt = Extract<Awaited<ReturnType<typeof buildNow>>['built'], { ok: false }>

function notBuilt(built: Awaited<ReturnType<typeof buildNow>>['built']): CheckResult {
  const { reason, ...rest } = built as NotBuilt
  return reason === 'unfit'
    ? { ok: false, reason, fields: 'fields' in rest ? rest.fields : [] }
    : { ok: false, reason }
}

/** An earlier check that passed does not stand beside one that found something. */
async function takeBack(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: PatternFile,
): Promise<void> {
  if (file.state === 'draft') return
  const back = decidePattern(file.state, 'edit', factsOf(house, actor, file, {}))
  if (back.ok) await savePattern(tx, house, file, back, uncheckedPayload)
}

function readEvents(actor: StaffMember, file: PatternFile, tips: readonly SourceTip[]): NewEvent[] {
  return tips.map(({ tipId, sealed }) => ({
    actor: `person:${actor.id}`,
    action: 'story.opened',
    subject: `tip:${tipId}`,
    details: { purpose: 'leak_check', pattern: file.id, texts: sealed },
  }))
}

function checkedEvent(
  actor: StaffMember,
  file: PatternFile,
  { leaks, texts, unreadable }: Findings,
  reporterContacts: number,
  hash: string | null,
): NewEvent {
  const count = (kind: Leak['kind']) => leaks.filter((leak) => leak.kind === kind).length
  return {
    actor: `person:${actor.id}`,
    action: 'pattern.checked',
    subject: `pattern:${file.id}`,
    details: {
      passed: hash !== null,
      payload_hash: hash,
      version: file.version,
      texts,
      unreadable,
      shared_runs: count('shared_run'),
      contacts: count('contact_value'),
      names: count('name'),
      reporter_contacts: reporterContacts,
    },
  }
}

function named(
  { tipId, ...leak }: Leak,
  tips: readonly SourceTip[],
  cases: readonly { id: string; number: number }[],
): FoundLeak {
  const tip = tips.find((one) => one.tipId === tipId)
  const file = cases.find(({ id }) => id === tip?.caseId)
  return {
    ...leak,
    tip: tip ? formatReference(tip.number) : '',
    caseNumber: file?.number ?? null,
  }
}
