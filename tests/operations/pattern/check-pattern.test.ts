import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PatternEdit } from '#core/pattern/edit.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import { type CheckResult, checkPattern } from '#operations/pattern/check-pattern.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import {
  aDraft,
  checked,
  chosen,
  type Drafted,
  edited,
  fileOf,
  verified,
  words,
} from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip, given } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

async function check(number: number, actor = heron): Promise<CheckResult> {
  const { revision } = await fileOf(house, number)
  return checkPattern(house, actor, { number, revision })
}

const draftOf = (tips: TipAnswers[], edit: Partial<PatternEdit> = {}): Promise<Drafted> =>
  aDraft(house, heron, { tips, edit })

/** What the first leak points at. */
async function leaked(number: number) {
  const result = await check(number)
  if (result.ok || result.reason !== 'leaks') throw new Error(JSON.stringify(result))
  const file = await fileOf(house, number)
  return result.leaks.map(({ kind, where }) => {
    const text = where.field === 'title' ? file.title : file.summary
    return { kind, field: where.field, text: text.slice(where.start, where.end) }
  })
}

async function writes(tip: FiledTip, text: string): Promise<void> {
  const id = uuidv7()
  const sealed = sealText(tip.dataKey, text, `${tip.tipId}/message/${id}`)
  await house.db.message.create({
    data: { id, tipId: tip.tipId, direction: 'from_reporter', sealed, createdAt: house.now() },
  })
}

const storyOf = (story: string): TipAnswers => ({ story })

test('a draft that says nothing of a reporter’s is stored as what would leave', async () => {
  const { number, id, tips } = await aDraft(house, heron)
  const hash = await checked(house, heron, number)
  expect(await fileOf(house, number)).toMatchObject({
    state: 'redaction_checked',
    payloadHash: hash,
    payload: { ...words, number, tips: '3-9', attributes: expect.any(Array) },
    lastCheck: { by: heron.id, tips: 5, texts: 5, unreadable: 0 },
  })
  expect(await lastEvent(house, `pattern:${id}`)).toMatchObject({
    action: 'pattern.checked',
    details: { passed: true, payload_hash: hash, texts: 5, shared_runs: 0 },
  })
  for (const tip of tips)
    expect(await lastEvent(house, `tip:${tip.tipId}`)).toMatchObject({
      action: 'story.opened',
      actor: `person:${heron.id}`,
      details: { purpose: 'leak_check', pattern: id, texts: 1 },
    })
})

test('five words in a row from a story are refused, and shown', async () => {
  const { number, id } = await draftOf(
    [storyOf('They took her passport at the hotel before the first day.'), {}],
    { summary: 'Recruiters took her passport at the hotel and drove on.' },
  )
  expect(await leaked(number)).toEqual([
    { kind: 'shared_run', field: 'summary', text: 'took her passport at the hotel' },
  ])
  expect(await fileOf(house, number)).toMatchObject({ state: 'draft', payload: null })
  const { details } = await lastEvent(house, `pattern:${id}`)
  expect(details).toMatchObject({ passed: false, shared_runs: 1 })
  expect(JSON.stringify(details)).not.toContain('passport')
})

test('a leak names the tip and the case that it stands in', async () => {
  const { number, tips } = await draftOf([storyOf('she never came back from the island')], {
    summary: 'One worker never came back from the island.',
  })
  expect(await check(number)).toMatchObject({
    leaks: [{ tip: expect.stringMatching(/^HL-/), caseNumber: tips[0]?.number }],
  })
})

test('a title is checked like a summary', async () => {
  const { number } = await draftOf([storyOf('we were locked in a blue house')], {
    title: 'Workers were locked in a blue house',
  })
  expect((await leaked(number)).map(({ field }) => field)).toEqual(['title'])
})

test('a number or an address that a tip holds is refused in words, in any spelling', async () => {
  const { number } = await draftOf(
    [{ phones: ['+66 81 234 5678'] }, storyOf('write to malee1990@mail.example please')],
    { summary: 'They ring from 081-234-5678. Answer malee1990 (at) mail.example never.' },
  )
  expect((await leaked(number)).map(({ kind }) => kind)).toContain('contact_value')
})

test('a name that a tip gives is refused in words', async () => {
  const { number } = await draftOf([{ people: ['Somsak Rattana'] }], {
    summary: 'A man called Somsak meets them.',
  })
  expect(await leaked(number)).toEqual([{ kind: 'name', field: 'summary', text: 'Somsak' }])
})

test('what a reporter wrote to us later counts as much as the story', async () => {
  const { number, tips } = await draftOf([{}], {
    summary: 'The van had no windows at all.',
  })
  const [tip] = tips
  if (tip) await writes(tip, 'the van had no windows and smelled')
  expect((await leaked(number)).map(({ text }) => text)).toEqual(['The van had no windows'])
})

test('tips that may not count are still protected', async () => {
  const { number } = await draftOf(
    [
      {},
      {
        consents: [],
        story: 'a secret that I tell nobody but you',
      },
    ],
    { summary: 'It is a secret that I tell nobody.' },
  )
  expect((await leaked(number)).map(({ text }) => text)).toEqual(['a secret that I tell nobody'])
})

test('only a verified identifier of the scammer’s leaves', async () => {
  const { number } = await draftOf([
    {
      emails: ['boss@fine-work.example', 'other@fine-work.example', 'clerk@honest.example'],
      phones: ['+66 81 234 5678'],
    },
  ])
  const ids = [
    await verified(house, heron, 'boss@fine-work.example'),
    await verified(house, heron, 'clerk@honest.example', 'third_party'),
    (await house.db.indicator.findFirstOrThrow({ where: { value: 'other@fine-work.example' } })).id,
  ]
  const { choices } = await fileOf(house, number)
  await edited(house, heron, number, { choices: { ...choices, indicators: ids.map(chosen) } })
  await checked(house, heron, number)
  const { payload } = await fileOf(house, number)
  expect(payload?.indicators.map(({ value }) => value)).toEqual(['boss@fine-work.example'])
})

test('an identifier on a safe list never leaves, whoever verified it', async () => {
  const { number } = await draftOf([{ websites: ['https://www.binance.com/login'] }])
  const id = await verified(house, heron, 'https://www.binance.com/login')
  const { choices } = await fileOf(house, number)
  await edited(house, heron, number, { choices: { ...choices, indicators: [chosen(id)] } })
  await checked(house, heron, number)
  expect((await fileOf(house, number)).payload?.indicators).toEqual([])
})

test('a contact that a reporter wrote to us as their own is refused as an indicator', async () => {
  const own = '+66811112222'
  const tip = await fileATip(
    house,
    { kind: 'job_offer', consents: ['use_in_patterns'] },
    { indicators: [{ ...given('phone', own, 'mentioned'), source: 'found' }] },
  )
  await writes(tip, 'You can reach me on 081 111 2222 in the evening.')
  await house.db.tip.update({ where: { id: tip.tipId }, data: { country: 'TH' } })
  const { number } = await draftOf([{}])
  const id = await verified(house, heron, own)
  const { choices } = await fileOf(house, number)
  await edited(house, heron, number, {
    choices: { ...choices, indicators: [chosen(id)] },
    addCases: [tip.number],
  })
  expect(await check(number)).toMatchObject({
    ok: false,
    reason: 'leaks',
    leaks: [],
    reporterContacts: [{ type: 'phone', value: own }],
  })

  // Another tip names it as the scammer's, in the field for that: then it is.
  const other = await fileATip(house, { kind: 'job_offer' }, { indicators: [given('phone', own)] })
  await edited(house, heron, number, { addCases: [other.number] })
  expect(await check(number)).toMatchObject({ ok: true })
})

test('a tip whose key is gone can’t be read, and the check says so', async () => {
  const { number, tips } = await draftOf([{}, {}])
  await house.db.dataKey.delete({ where: { subjectId: tips[1]?.tipId ?? '' } })
  await checked(house, heron, number)
  expect((await fileOf(house, number)).lastCheck).toMatchObject({ tips: 2, unreadable: 1 })
})

test('a later check that finds something takes the earlier one back', async () => {
  const { number, tips } = await draftOf([{}, {}])
  await checked(house, heron, number)
  const [tip] = tips
  if (tip) await writes(tip, words.summary)
  expect(await check(number)).toMatchObject({ ok: false, reason: 'leaks' })
  expect(await fileOf(house, number)).toMatchObject({
    state: 'draft',
    payload: null,
    payloadHash: null,
    lastCheck: null,
  })
})

test('nothing is opened for a check that may not be made', async () => {
  const { number, tips } = await draftOf([{}])
  const before = await house.db.auditEvent.count()
  const admin = await aColleague(house, 'Gull 9', ['admin'])
  expect(await check(number, admin)).toEqual({ ok: false, reason: 'not_permitted' })
  expect(await checkPattern(house, heron, { number, revision: 99 })).toEqual({
    ok: false,
    reason: 'changed_meanwhile',
  })
  await house.db.case.update({ where: { id: tips[0]?.caseId }, data: { verdict: 'abusive' } })
  expect(await check(number)).toEqual({
    ok: false,
    reason: 'case_unfit',
    number: tips[0]?.number,
  })
  await house.db.pattern.update({ where: { number }, data: { state: 'published' } })
  expect(await check(number)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await house.db.auditEvent.count()).toBe(before)
  expect(await eventsOf(house, `tip:${tips[0]?.tipId}`)).not.toContain('story.opened')
})

test('a draft without a title, or without a tip that counts, is told so', async () => {
  const untitled = await draftOf([{}], { title: '' })
  expect(await check(untitled.number)).toEqual({ ok: false, reason: 'unfit', fields: ['title'] })
  const silent = await draftOf([{ consents: [] }])
  expect(await check(silent.number)).toEqual({ ok: false, reason: 'no_counting_tips' })
})
