import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseState, Verdict } from '#core/case/states.ts'
import { mayFeedPatterns } from '#core/pattern/anonymise/consent.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { FieldReasons } from '#core/pattern/evidence.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { mayFeedPattern } from '#core/pattern/source-case.ts'
import { decidePattern, type PatternRefusal } from '#core/pattern/transitions.ts'
import type { House } from '#infra/house.server.ts'
import { callSigns } from './reading/call-signs.server.ts'
import { type PastReview, reviewHistory } from './reading/review-history.server.ts'
import { type ShownStopped, showStopped } from './reading/shown-stopped.server.ts'
import { type WhatLeaves, whatLeaves } from './reading/what-leaves.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { findSeenPattern, type PatternFile } from './steps/lock-pattern.server.ts'
import { releasedPayload } from './steps/released-payload.server.ts'
import { readSources, type Sources } from './steps/sources.server.ts'

export type SourceCaseView = {
  number: number
  state: CaseState
  verdict: Verdict | null
  tips: number
  followed: boolean
  fit: boolean
  /** Everybody who ever resolved it. */
  resolvedBy: string[]
}

export type PatternView = Omit<
  PatternFile,
  'id' | 'payload' | 'caseIds' | 'editorIds' | 'authorId' | 'approvedById' | 'lastCheck'
> & {
  k: number
  author: string
  editors: string[]
  approvedBy: string | null
  mine: 'author' | 'editor' | null
  /** What agencies hold of it now. */
  released: PatternPayload | null
  cases: SourceCaseView[]
  tips: { all: number; counting: number; withdrawn: number; withoutConsent: number }
  check: { at: string; by: string; tips: number; texts: number; unreadable: number } | null
  history: PastReview[]
  leaving: WhatLeaves['leaving']
  problem: WhatLeaves['problem']
  stale: boolean
  stopped: ShownStopped[]
  why: FieldReasons
  /** Why this reader may not approve it now; null where they may. */
  approvalRefusal: PatternRefusal | 'not_supervisor' | null
  /** The week whose release would carry it, were it approved now. */
  currentWeek: string
}

/** A pattern with all that it rests on. What the loader adds beyond it needs `sources`. */
export async function readPattern(
  house: House,
  actor: StaffMember,
  number: number,
): Promise<{ view: PatternView; file: PatternFile; sources: Sources } | null> {
  const file = await findSeenPattern(house.db, actor, number)
  if (!file) return null
  const sources = await readSources(house.db, file.caseIds)
  const leaves = await whatLeaves(house, file, sources)
  const history = await reviewHistory(house.db, file.id)
  const released = await releasedPayload(house.db, file.id)
  const named = await callSigns(house.db, [
    file.authorId,
    ...file.editorIds,
    file.approvedById,
    file.lastCheck?.by,
    ...sources.cases.flatMap(({ resolverIds }) => resolverIds),
  ])
  const nameOf = (id: string) => named(id) ?? ''
  const { payload, caseIds, editorIds, authorId, approvedById, lastCheck, ...plain } = file
  const { tips } = sources
  const view: PatternView = {
    ...plain,
    k: house.env.K_ANONYMITY,
    author: nameOf(authorId),
    editors: editorIds.filter((one) => one !== authorId).map(nameOf),
    approvedBy: named(approvedById),
    mine: authorId === actor.id ? 'author' : editorIds.includes(actor.id) ? 'editor' : null,
    released,
    cases: sources.cases.map((one) => ({
      number: one.number,
      state: one.state,
      verdict: one.verdict,
      tips: one.tips,
      followed: one.followed,
      fit: mayFeedPattern(one),
      resolvedBy: one.resolverIds.map(nameOf),
    })),
    tips: {
      all: tips.length,
      counting: tips.filter(mayFeedPatterns).length,
      withdrawn: tips.filter(({ withdrawn }) => withdrawn).length,
      withoutConsent: tips.filter((tip) => !tip.withdrawn && !mayFeedPatterns(tip)).length,
    },
    check: lastCheck && {
      at: lastCheck.at,
      by: nameOf(lastCheck.by),
      tips: lastCheck.tips,
      texts: lastCheck.texts,
      unreadable: lastCheck.unreadable,
    },
    history,
    leaving: leaves.leaving,
    problem: leaves.problem,
    stale: leaves.stale,
    stopped: showStopped(leaves.stopped, tips, may(actor.roles, 'pattern.approve')),
    why: leaves.why,
    approvalRefusal: approvalRefusal(house, actor, file, sources, leaves.hashNow),
    currentWeek: isoWeek(house.now()),
  }
  return { view, file, sources }
}

function approvalRefusal(
  house: House,
  actor: StaffMember,
  file: PatternFile,
  { cases, sourcesHash }: Sources,
  hashNow: string | null,
): PatternView['approvalRefusal'] {
  if (!may(actor.roles, 'pattern.approve')) return 'not_supervisor'
  const facts = factsOf(house, actor, file, {
    payloadHash: hashNow ?? '',
    shownHash: file.payloadHash,
    sourcesHash,
    cases,
  })
  const decision = decidePattern(file.state, 'approve', facts)
  return decision.ok ? null : decision.reason
}
