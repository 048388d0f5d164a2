import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unseal } from '#infra/keyring/seal.server.ts'
import { liftHold } from '#operations/hold/decide-lift.server.ts'
import { setHold } from '#operations/hold/set-hold.server.ts'
import { heldTips } from '#operations/hold/steps/held-tips.server.ts'
import { purgeExpired } from '#operations/purge-expired.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { withdrawReport } from '#operations/reporter/withdraw-report.server.ts'
import { previewEnding } from '#operations/retention/preview-ending.server.ts'
import { findEnding } from '#operations/retention/steps/find-ending.server.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { aPdf } from '#tests/support/factories/files.ts'
import { aDraft } from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const day = 86_400_000

let house: TestHouse
let heron: Colleague
let cedar: Colleague
let maple: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-01-05T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  maple = await aColleague(house, 'Maple 2', ['supervisor'])
  const alder = await aColleague(house, 'Alder 3', ['custodian'])
  await giveCustodianKeys(house, alder, 'a lamp above the tide')
})
afterAll(() => house.close())

const told: TipAnswers = {
  story: 'Zqstory: they kept it all when I asked for some of it back.',
  identifier_kinds: ['email'],
  emails: ['boss@zqgone.example'],
  give_contact: 'yes',
  contact_name: 'Zqname Nightjar',
  consents: ['use_in_patterns', 'write_back'],
}
const rowOf = (number: number) => house.db.case.findUniqueOrThrow({ where: { number } })

async function resolved(number: number) {
  await claimCase(house, heron, number)
  const { version } = await rowOf(number)
  const change = { to: 'resolved', verdict: 'confirmed', impact: 'money_lost' } as const
  const result = await changeCaseState(house, heron, { number, version, change })
  if (!result.ok) throw new Error(result.reason)
}

/** As the worker does every ten minutes, on the days when something may end. */
async function daysGoBy(days: number) {
  house.advance(days * day)
  await purgeExpired(house)
}

const hold = { reason: 'court_order', words: 'Zqhold words.', authority: 'Zq 12/26' } as const

describe('the cases that end first', () => {
  test('are found though older ones, which still have time, are many', async () => {
    const { number: longer } = await fileATip(house)
    const { number: shorter } = await fileATip(house)
    const now = house.now()
    const ago = (days: number) => new Date(now.getTime() - days * day)
    const archived = { state: 'archived', openedAt: ago(101) }
    const { update } = house.db.case
    await update({
      where: { number: longer },
      data: { ...archived, verdict: 'confirmed', resolvedAt: ago(100) },
    })
    await update({
      where: { number: shorter },
      data: { ...archived, verdict: 'abusive', resolvedAt: ago(40) },
    })
    const found = await findEnding(house.db, {
      periods: house.env.RETENTION,
      until: now,
      limit: 1,
      now: true,
    })
    expect(found.map(({ number }) => number)).toEqual([shorter])
    for (const number of [longer, shorter])
      await update({
        where: { number },
        data: { state: 'queued', verdict: null, resolvedAt: null },
      })
  })
})

describe('a case whose time is over', () => {
  test('is archived, then destroyed with its tips: keys, words, files, names, identifiers', async () => {
    const report = await fileReport(house, draftContent(told), [aPdf()])
    const { tipId, caseNumber: number } = report
    const { id: caseId } = await rowOf(number)
    await claimCase(house, heron, number)
    await writeNote(house, heron, number, 'Zqnote on it.')
    await resolved(number)
    const backup = {
      keys: await house.db.dataKey.findMany({ where: { subjectId: { in: [tipId, caseId] } } }),
      texts: await house.db.sealedText.findMany({ where: { subjectId: tipId } }),
      notes: await house.db.note.findMany({ where: { caseId } }),
    }
    expect(backup.keys).toHaveLength(2)
    expect(backup.notes).toHaveLength(1)
    const code = report.code.replaceAll('-', '')
    expect((await openReport(house, code)).ok).toBe(true)

    await daysGoBy(30)
    expect((await rowOf(number)).state).toBe('archived')
    await daysGoBy(149)
    expect((await rowOf(number)).state).toBe('archived')
    expect((await previewEnding(house, cedar)).ending).toMatchObject([{ number, kept: null }])
    await daysGoBy(1)
    expect(await rowOf(number)).toMatchObject({ state: 'purged', verdict: 'confirmed', score: 0 })
    await purgeExpired(house)
    expect(
      (await eventsOf(house, `case:${caseId}`)).filter((action) => action === 'case.purged'),
    ).toHaveLength(1)

    for (const id of [tipId, caseId])
      expect(await readDataKey(house.db, house.keyring, id)).toBeNull()
    const sealed = [...backup.texts, ...backup.notes].map((row) => row.sealed)
    const left = await house.db.dataKey.findMany()
    const wrapping = house.keyring.derive('wrap-tip', house.keyring.current)
    // What a backup without the destroyed keys holds opens with nothing that the house still has.
    for (const bytes of sealed)
      for (const key of [wrapping, ...left.map(({ wrapped }) => wrapped.subarray(0, 32))])
        expect(() => unseal(key, bytes, `${tipId}/story`)).toThrow()
    const rows = await everyRow(house)
    expect(rows).not.toContain('zqgone')
    for (const { sealed: text } of backup.texts)
      expect(rows).not.toContain(Buffer.from(text).toString('hex'))
    expect(await house.db.tipIdentity.count({ where: { tipId } })).toBe(0)
    expect(existsSync(`${house.env.DATA_DIR}/evidence/${tipId}`)).toBe(false)
    expect(await openReport(house, code)).toEqual({ ok: false, reason: 'not_found' })
    expect((await house.db.tip.findUniqueOrThrow({ where: { id: tipId } })).week).toBe('2026-W02')
  })

  test('takes what was merged into it along, and counts its identifiers out', async () => {
    const answers: TipAnswers = { identifier_kinds: ['email'], emails: ['boss@zqshared.example'] }
    const into = await fileATip(house, answers)
    const from = await fileATip(house, answers)
    const where = { value: 'boss@zqshared.example' }
    await fileATip(house, answers)
    await claimCase(house, heron, from.number)
    await claimCase(house, heron, into.number)
    const { version } = await rowOf(into.number)
    const merged = await mergeCases(house, heron, {
      from: [from.number],
      into: into.number,
      seen: { number: into.number, version },
    })
    expect(merged).toMatchObject({ ok: true })
    await resolved(into.number)
    await daysGoBy(30)
    await daysGoBy(150)
    for (const { number, tipId } of [into, from]) {
      expect((await rowOf(number)).state).toBe('purged')
      expect(await house.db.dataKey.count({ where: { subjectId: tipId } })).toBe(0)
    }
    expect((await house.db.indicator.findFirstOrThrow({ where })).occurrences).toBe(1)
  })

  test('waits while a pattern that rests on it is in work', async () => {
    const { tips } = await aDraft(house, heron)
    const number = tips[0]?.number ?? 0
    await resolved(number)
    await daysGoBy(30)
    await daysGoBy(200)
    expect((await rowOf(number)).state).toBe('archived')
    const { ending } = await previewEnding(house, cedar)
    expect(ending.find((one) => one.number === number)?.kept).toBe('pattern_open')
  })

  test('ends as junk where nobody let it out of quarantine, and never once somebody did', async () => {
    const junk = await fileATip(house, {}, { held: ['same_words'] })
    const freed = await fileATip(house, {}, { held: ['same_words'] })
    await claimCase(house, heron, freed.number)
    await daysGoBy(29)
    expect((await rowOf(junk.number)).state).toBe('queued')
    await daysGoBy(1)
    expect((await rowOf(junk.number)).state).toBe('purged')
    expect((await rowOf(freed.number)).state).not.toBe('purged')
    expect(await house.db.dataKey.count({ where: { subjectId: junk.tipId } })).toBe(0)
  })
})

describe('a legal hold', () => {
  test('keeps a case until two supervisors lift it', async () => {
    const { number, tipId } = await fileATip(house)
    await resolved(number)
    expect(await setHold(house, cedar, { number, hold })).toEqual({ ok: true })
    expect(await setHold(house, maple, { number, hold })).toEqual({
      ok: false,
      reason: 'already_held',
    })
    await daysGoBy(30)
    await daysGoBy(200)
    expect((await rowOf(number)).state).toBe('archived')
    const { ending } = await previewEnding(house, cedar)
    expect(ending.find((one) => one.number === number)?.kept).toBe('legal_hold')

    const lift = (by: Colleague, event: 'agree' | 'keep') => liftHold(house, by, { number, event })
    expect(await lift(maple, 'agree')).toEqual({ ok: false, reason: 'nothing_asked' })
    const asked = { number, event: 'ask', words: 'Zqlift: it is over.' } as const
    expect(await liftHold(house, cedar, asked)).toEqual({ ok: true })
    expect(await lift(cedar, 'agree')).toEqual({ ok: false, reason: 'same_person' })
    expect(await lift(maple, 'agree')).toEqual({ ok: true })
    expect(await everyRow(house)).not.toMatch(/zqhold|zqlift|Zq 12/i)
    await purgeExpired(house)
    expect((await rowOf(number)).state).toBe('purged')
    expect(await house.db.dataKey.count({ where: { subjectId: tipId } })).toBe(0)
  })

  test('follows a tip into the case that it is merged into, and locks away what is taken back', async () => {
    const source = await fileATip(house)
    const target = await fileATip(house)
    await setHold(house, cedar, { number: source.number, hold })
    await claimCase(house, heron, source.number)
    await claimCase(house, heron, target.number)
    const { version } = await rowOf(target.number)
    await mergeCases(house, heron, {
      from: [source.number],
      into: target.number,
      seen: { number: target.number, version },
    })
    expect(await heldTips(house.db, [source.tipId, target.tipId])).toEqual(new Set([source.tipId]))
    const token = await startReporterSession(house.db, house, source.tipId)
    expect(await withdrawReport(house, token)).toEqual({ ok: true, held: true })
    await purgeExpired(house)
    expect(await house.db.dataKey.count({ where: { subjectId: source.tipId } })).toBe(1)
    await resolved(target.number)
    await daysGoBy(30)
    await daysGoBy(200)
    expect((await rowOf(target.number)).state).toBe('archived')
  })
})
