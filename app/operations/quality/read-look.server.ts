import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Impact, Urgency, Verdict } from '#core/case/states.ts'
import type { IndicatorType } from '#core/indicator/types.ts'
import { lookState, type Standing, seesBoth } from '#core/quality/second-look.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'
import { readOpened } from '../triage/read-opened.server.ts'
import { readTips } from '../triage/reading/case-tips.server.ts'
import { leaseUntil } from '../triage/steps/save-case.server.ts'
import { factsOfLook, findLook, type LookRow } from './steps/lock-look.server.ts'

export type LookView = NonNullable<Awaited<ReturnType<typeof readLook>>>

/**
 * A second look for whoever is at it, or sees both answers; null for everybody else. Before the second
 * answer it holds what was told and nothing that staff made of it.
 */
export async function readLook(
  house: House,
  actor: StaffMember,
  lookId: string,
  storyShown: boolean,
) {
  const row = await findLook(house.db, actor, lookId)
  if (!row) return null
  const facts = factsOfLook(row)
  const state = lookState(facts, house.now())
  const both = seesBoth(facts, actor.id, may(actor.roles, 'quality.manage'))
  const mine = state === 'taken' && row.takenById === actor.id
  if (!mine && !both) return null
  if (mine)
    await house.db.secondLook.update({
      where: { id: lookId },
      data: { takenUntil: leaseUntil(house) },
    })
  return {
    id: row.id,
    state,
    number: Number(row.case.number),
    kind: row.case.kind as TipKind,
    country: row.case.country,
    language: row.case.language,
    urgency: row.case.urgency as Urgency,
    facts: mine ? await blindFacts(house, actor, row, storyShown) : null,
    answers: both ? await bothAnswers(house, row) : null,
    settles:
      state === 'differs' &&
      may(actor.roles, 'quality.manage') &&
      ![row.firstById, row.secondById].includes(actor.id),
  }
}

/** What was told. No notes, messages of ours, links, history, or judgements of identifiers. */
async function blindFacts(house: House, actor: StaffMember, row: LookRow, storyShown: boolean) {
  const tips = await readTips(house.db, row.caseId)
  const indicators = await house.db.indicator.findMany({
    where: { tips: { some: { tipId: { in: tips.map(({ id }) => id) } } } },
    orderBy: [{ type: 'asc' }, { value: 'asc' }],
    take: 60,
    select: { id: true, type: true, value: true },
  })
  const opened = storyShown
    ? await readOpened(house, actor, Number(row.case.number), new Set(['story']))
    : null
  return {
    tips: tips.map(({ messages: _ours, ...tip }) => tip),
    indicators: indicators.map((one) => ({ ...one, type: one.type as IndicatorType })),
    story: opened?.story ?? null,
  }
}

async function bothAnswers(house: House, row: LookRow) {
  const ids = [row.firstById, row.secondById, row.settledById].flatMap((id) => id ?? [])
  const people = await house.db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, callSign: true },
  })
  const callSign = (id: string | null) => people.find((one) => one.id === id)?.callSign ?? 'Staff'
  return {
    first: {
      by: callSign(row.firstById),
      at: row.decidedAt,
      verdict: row.firstVerdict as Verdict,
      impact: row.firstImpact as Impact,
    },
    second: {
      by: callSign(row.secondById),
      at: row.secondAt ?? row.decidedAt,
      verdict: row.secondVerdict as Verdict,
      impact: row.secondImpact as Impact,
    },
    settled: row.settledAt
      ? { by: callSign(row.settledById), at: row.settledAt, stands: row.stands as Standing }
      : null,
    drawn: { draw: row.draw, share: row.share },
    hasWords: row.secondNoteId !== null || row.settledNoteId !== null,
    /** The case still has the verdict that was looked at. */
    stillStands: factsOfLook(row).stands,
  }
}
