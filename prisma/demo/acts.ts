import { v7 as uuidv7 } from 'uuid'
import type { StateChange } from '#core/case/change.ts'
import type { CaseStep } from '#core/case/checklist.ts'
import type { Impact, Urgency, Verdict } from '#core/case/states.ts'
import type { Control } from '#core/indicator/control.ts'
import type { IndicatorType } from '#core/indicator/types.ts'
import { parseReceipt } from '#core/tip/receipt.ts'
import type { House } from '#infra/house.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { changePriority } from '#operations/triage/change-priority.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { decideLinks } from '#operations/triage/decide-links.server.ts'
import { decideStep } from '#operations/triage/decide-step.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { verifyIndicators } from '#operations/triage/verify-indicators.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import type { AgencyKey } from './agencies.ts'
import type { CallSign } from './people.ts'
import { done, later, type Moment, personOf, type Stage, tipOf } from './stage.ts'

type Desk = {
  stage: Stage
  house: House
  actor: { id: string; roles: readonly string[] }
  /** Of the case. */
  number: number
  tipId: string
}
/** One thing that a moderator does on a case's page. */
export type Act = (desk: Desk) => Promise<unknown>

const actMs = 70_000

/** Somebody opens the case of a sample tip and does one thing after the other. */
export function work(daysAgo: number, who: CallSign, key: string, ...acts: Act[]): Moment {
  return {
    daysAgo,
    happen: async (stage, house) => {
      const actor = personOf(stage, who)
      const { caseNumber: number, tipId } = tipOf(stage, key)
      await comeBack({ stage, house, actor, number, tipId })
      for (const [at, act] of acts.entries())
        await act({ stage, house: later(house, at * actMs), actor, number, tipId })
    },
  }
}

/** Who left a case for so long that it went back to the queue takes it up again first. */
async function comeBack(desk: Desk): Promise<void> {
  const { house, actor, number } = desk
  const { id, state } = await house.db.case.findUniqueOrThrow({ where: { number } })
  const returned = await house.db.auditEvent.findFirst({
    where: { subject: `case:${id}`, action: { in: ['case.returned', 'case.claimed'] } },
    orderBy: { seq: 'desc' },
  })
  const { holder } = (returned?.details ?? {}) as { holder?: string }
  if (state !== 'queued' || holder !== actor.id) return
  await take(desk)
  await investigate(desk)
}

const versionOf = async ({ house, number }: Desk) =>
  (await house.db.case.findUniqueOrThrow({ where: { number } })).version

const change =
  (to: (desk: Desk) => StateChange): Act =>
  async (desk) =>
    done(
      await changeCaseState(desk.house, desk.actor, {
        number: desk.number,
        version: await versionOf(desk),
        change: to(desk),
      }),
    )

export const take: Act = async ({ house, actor, number }) =>
  done(await claimCase(house, actor, number))
export const read: Act = async ({ house, actor, number }) =>
  done(await openStory(house, actor, number))
export const investigate: Act = change(() => ({ to: 'investigating' }))
export const resolve = (verdict: Verdict, impact: Impact): Act =>
  change(() => ({ to: 'resolved', verdict, impact }))
export const reopen = (reason: string): Act => change(() => ({ to: 'reopened', reason }))
export const refer = (agency: AgencyKey): Act =>
  change(({ stage }) => ({ to: 'referred', agencyId: stage.agencies[agency] }))

export const note =
  (text: string): Act =>
  async ({ house, actor, number }) =>
    done(await writeNote(house, actor, number, text))

/** Writes to the reporter, and with `thenWait` leaves the case with them. */
export const reply =
  (text: string, { thenWait = false } = {}): Act =>
  async ({ house, actor, number, tipId }) =>
    done(await sendReply(house, actor, { number, tipId, text, thenWait }))

export const urgency =
  (to: Urgency, reason: string): Act =>
  async (desk) =>
    done(
      await changeUrgency(desk.house, desk.actor, {
        number: desk.number,
        version: await versionOf(desk),
        to,
        reason,
      }),
    )

const decide =
  (step: CaseStep, outcome: 'done' | 'skipped', reason: string): Act =>
  async ({ house, actor, number }) =>
    done(await decideStep(house, actor, { number, step, outcome, reason }))

/** A step of an imminent case's check-list. */
export const tick = (step: CaseStep): Act => decide(step, 'done', '')
export const skip = (step: CaseStep, reason: string): Act => decide(step, 'skipped', reason)

/** Points by hand. */
export const prioritise =
  (points: number, reason: string): Act =>
  async (desk) =>
    done(
      await changePriority(desk.house, desk.actor, {
        number: desk.number,
        version: await versionOf(desk),
        points,
        reason,
      }),
    )

/** Says of the case's indicators (of all types, or of these) whose they are. */
export const verify =
  (controlled: Control, ...types: IndicatorType[]): Act =>
  async ({ house, actor, number }) => {
    const rows = await house.db.indicator.findMany({
      where: {
        ...(types.length > 0 && { type: { in: types } }),
        tips: { some: { tip: { cases: { some: { case: { number }, detachedAt: null } } } } },
      },
      select: { id: true },
    })
    const choices = rows.map(({ id }) => ({ indicatorId: id, controlled }))
    return done(await verifyIndicators(house, actor, { number, choices }))
  }

/** Takes the cases of other samples into this one. */
export const merge =
  (...keys: string[]): Act =>
  async (desk) =>
    done(
      await mergeCases(desk.house, desk.actor, {
        from: keys.map((key) => tipOf(desk.stage, key).caseNumber),
        into: desk.number,
        seen: { number: desk.number, version: await versionOf(desk) },
      }),
    )

/** Says that the cases of other samples are about the same people. */
export const link =
  (...keys: string[]): Act =>
  async ({ stage, house, actor, number }) =>
    done(
      await decideLinks(house, actor, {
        number,
        others: keys.map((key) => tipOf(stage, key).caseNumber),
        decision: 'confirmed',
      }),
    )

/** The reporter comes back with the code, reads, and writes. */
export function answer(daysAgo: number, key: string, text: string): Moment {
  return {
    daysAgo,
    happen: async (stage, house) => {
      const parsed = done(parseReceipt(tipOf(stage, key).code))
      const { token } = done(await openReport(house, parsed.code))
      await readReport(house, token)
      done(await addToReport(house, token, { messageId: uuidv7(), text, files: [] }))
    },
  }
}
