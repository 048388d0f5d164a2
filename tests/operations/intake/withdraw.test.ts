import { existsSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { readSources } from '#operations/pattern/steps/sources.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { correctReport } from '#operations/reporter/correct-report.server.ts'
import { readAnswers } from '#operations/reporter/read-answers.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { shredAfterHold } from '#operations/reporter/shred-after-hold.server.ts'
import { withdrawReport } from '#operations/reporter/withdraw-report.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { readCase } from '#operations/triage/read-case.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { aPdf } from '#tests/support/factories/files.ts'
import {
  aDraft,
  approved,
  chosen,
  edited,
  fileOf,
  submitted,
  verified,
} from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let osprey: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  osprey = await aColleague(house, 'Osprey 1', ['supervisor'])
})
afterAll(() => house.close())

const answers: TipAnswers = {
  story:
    'They showed me a profit on their page each day, and kept it all when I asked for some of it back.',
  identifier_kinds: ['email'],
  emails: ['boss@taken-back.example'],
  current_country: 'TH',
  money_lost: 'yes',
  losses: [{ amount: '1500', asset: 'USD', method: 'card' }],
  consents: ['use_in_patterns', 'write_back'],
}

async function aReport() {
  const filed = await fileReport(house, draftContent(answers), [aPdf()])
  const token = await startReporterSession(house.db, house, filed.tipId)
  return { ...filed, token }
}

const open = (tipId: string) => startReporterSession(house.db, house, tipId)
const counts = (id: string) =>
  Promise.all([
    house.db.dataKey.count({ where: { subjectId: id } }),
    house.db.sealedText.count({ where: { subjectId: id } }),
    house.db.evidence.count({ where: { subjectId: id } }),
    house.db.message.count({ where: { tipId: id } }),
    house.db.filedCopy.count({ where: { tipId: id } }),
    house.db.tipAnswer.count({ where: { tipId: id } }),
    house.db.tipLoss.count({ where: { tipId: id } }),
    house.db.tipIndicator.count({ where: { tipId: id } }),
    house.db.likeness.count({ where: { subjectId: id } }),
  ])

describe('taking a report back', () => {
  test('leaves nothing of what was told, and counts nowhere from that moment', async () => {
    const { tipId, token, caseNumber } = await aReport()
    const twin = await aReport()
    await addToReport(house, token, { messageId: uuidv7(), text: 'More of it.', files: [] })
    const where = { value: 'boss@taken-back.example' }
    const before = await house.db.indicator.findFirstOrThrow({ where })
    expect((await counts(tipId)).at(-1)).toBe(1)

    const results = await Promise.all([1, 2, 3].map(() => withdrawReport(house, token)))
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, held: false }])
    expect(await counts(tipId)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(existsSync(`${house.env.DATA_DIR}/evidence/${tipId}`)).toBe(false)
    const after = await house.db.indicator.findFirstOrThrow({ where })
    expect(after.occurrences).toBe(before.occurrences - 1)
    expect(
      (await eventsOf(house, `tip:${tipId}`)).filter((one) => one === 'tip.withdrawn'),
    ).toHaveLength(1)

    const file = await readCase(house, heron, twin.caseNumber)
    expect(file?.suggested.map(({ other }) => other.number)).not.toContain(caseNumber)
    const own = await house.db.case.findUniqueOrThrow({ where: { number: caseNumber } })
    expect(own).toMatchObject({ tipCount: 0, score: 0, country: null })
    expect(await readReport(house, token)).toMatchObject({
      withdrawn: true,
      messages: [],
      files: [],
    })
    expect(await withdrawReport(house, token)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await withdrawReport(house, null)).toEqual({ ok: false, reason: 'no_session' })
  })

  test('stops a case from waiting for somebody who will not answer', async () => {
    const { token, caseNumber } = await aReport()
    await house.db.case.update({
      where: { number: caseNumber },
      data: { state: 'awaiting_reporter' },
    })
    await withdrawReport(house, token)
    const file = await house.db.case.findUniqueOrThrow({ where: { number: caseNumber } })
    expect(file.state).toBe('queued')
  })

  test('under a legal hold locks it away, and deletes it when the hold ends', async () => {
    const { tipId, token, caseNumber } = await aReport()
    const where = { number: caseNumber }
    await house.db.case.update({ where, data: { legalHold: true } })
    expect(await withdrawReport(house, token)).toEqual({ ok: true, held: true })
    expect((await counts(tipId))[0]).toBe(1)
    expect(await readReport(house, token)).toMatchObject({
      withdrawn: true,
      held: true,
      messages: [],
    })
    await shredAfterHold(house)
    expect((await counts(tipId))[0]).toBe(1)
    await house.db.case.update({ where, data: { legalHold: false } })
    await shredAfterHold(house)
    expect(await counts(tipId)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect((await lastEvent(house, `tip:${tipId}`)).action).toBe('tip.shredded')
  })
})

describe('a pattern that a withdrawn tip fed', () => {
  test.each(['in_review', 'scheduled'])(
    'is a draft again where it was %s, unchecked',
    async (state) => {
      const { number, tips } = await aDraft(house, heron)
      if (state === 'in_review') await submitted(house, heron, number)
      else await approved(house, heron, osprey, number)
      expect((await fileOf(house, number)).state).toBe(state)
      await withdrawReport(house, await open(tips[0]?.tipId ?? ''))
      expect(await fileOf(house, number)).toMatchObject({
        state: 'draft',
        payload: null,
        lastCheck: null,
        approvedHash: null,
      })
    },
  )

  let email = 0
  async function aPublished(tips: number) {
    const value = `boss${email++}@taken-back.example`
    const each = Array.from(
      { length: tips },
      (_, at): TipAnswers => (at === 0 ? { emails: [value] } : {}),
    )
    const drafted = await aDraft(house, heron, { tips: each })
    const { choices } = await fileOf(house, drafted.number)
    const indicators = [chosen(await verified(house, heron, value))]
    const attributes = [{ question: 'pay_level', value: 'far_above' }]
    await edited(house, heron, drafted.number, { choices: { ...choices, attributes, indicators } })
    await approved(house, heron, osprey, drafted.number)
    const cut = await cutRelease(house, { actor: 'system' })
    expect(cut).toMatchObject({ ok: true, refused: [] })
    return drafted
  }

  test('waits for amendment once an attribute that is out falls under k', async () => {
    const { number, id, tips } = await aPublished(5)
    await withdrawReport(house, await open(tips[1]?.tipId ?? ''))
    expect((await fileOf(house, number)).state).toBe('amended')
    const { action, details } = await lastEvent(house, `pattern:${id}`)
    expect(action).toBe('pattern.tip_withdrawn')
    expect(details).toMatchObject({ from: 'published', to: 'amended' })
    expect(JSON.stringify(details)).toContain('attributes')
    const { revision } = await fileOf(house, number)
    await edited(house, heron, number, {})
    expect(await fileOf(house, number)).toMatchObject({
      state: 'draft',
      version: 2,
      revision: revision + 1,
    })
  })

  test('stays out where the others carry all that it says', async () => {
    const { number, tips } = await aPublished(7)
    await withdrawReport(house, await open(tips[1]?.tipId ?? ''))
    expect((await fileOf(house, number)).state).toBe('published')
    const { caseIds } = await fileOf(house, number)
    const { tips: left } = await readSources(house.db, caseIds)
    expect(left.filter(({ withdrawn }) => !withdrawn)).toHaveLength(6)
  })
})

describe('putting an answer right', () => {
  test('adds sealed words beside it; what was filed and its proof stay', async () => {
    const { tipId, token, caseNumber } = await aReport()
    const before = await house.db.filedCopy.findUniqueOrThrow({ where: { tipId } })
    const correction = { messageId: uuidv7(), question: 'story', text: 'Zqright: it was in May.' }
    await Promise.all([1, 2, 3].map(() => correctReport(house, token, correction)))
    expect(await house.db.message.count({ where: { tipId, kind: 'correction' } })).toBe(1)
    expect(await house.db.filedCopy.findUniqueOrThrow({ where: { tipId } })).toEqual(before)
    expect(await everyRow(house)).not.toMatch(/zqright/i)
    expect(
      (await eventsOf(house, `tip:${tipId}`)).filter((one) => one === 'tip.corrected'),
    ).toHaveLength(1)

    await claimCase(house, heron, caseNumber)
    const opened = await openStory(house, heron, caseNumber)
    expect(opened.ok && opened.told[0]?.corrections).toMatchObject([
      { field: 'story', text: 'Zqright: it was in May.' },
    ])
    expect((await readReport(house, token))?.messages).toMatchObject([{ corrects: 'story' }])
  })

  test('shows a reporter one answer at a time', async () => {
    const { token } = await aReport()
    const all = await readAnswers(house, token)
    expect(all?.map(({ question }) => question)).toEqual(
      expect.arrayContaining(['story', 'losses', 'emails', 'current_country']),
    )
    expect(all?.find(({ question }) => question === 'story')?.text).toBeNull()
    const [story] =
      (await readAnswers(house, token, 'story'))?.filter(
        ({ text }) => text && !text.includes('USD'),
      ) ?? []
    expect(story?.text).toBe(answers.story)
    expect(await readAnswers(house, null)).toBeNull()
  })
})
