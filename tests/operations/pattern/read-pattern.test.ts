import { afterAll, beforeAll, expect, test } from 'vitest'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { listPatterns } from '#operations/pattern/list-patterns.server.ts'
import { readDraft } from '#operations/pattern/read-draft.server.ts'
import { readPattern } from '#operations/pattern/read-pattern.server.ts'
import { readStart } from '#operations/pattern/read-start.server.ts'
import {
  aDraft,
  chosen,
  edited,
  fileOf,
  offerAnswers,
  submitted,
  verified,
} from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
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

const view = async (who: Colleague, number: number) => {
  const read = await readPattern(house, who, number)
  if (!read) throw new Error('no pattern')
  return read.view
}

const four = [{}, {}, {}, {}]
const rare = { pay_level: 'usual', destination_country: 'MM' } as const

test('an answer of fewer than k tips stays; only who approves learns how many gave it', async () => {
  const { number } = await aDraft(house, heron, { tips: [...four, rare, rare] })
  const { choices } = await fileOf(house, number)
  await edited(house, heron, number, {
    choices: { ...choices, attributes: [{ question: 'pay_level', value: 'far_above' }] },
  })
  const stopped = { what: 'attribute', question: 'pay_level', value: 'far_above' }
  expect((await view(heron, number)).leaving?.payload.attributes).toEqual([])
  expect((await view(heron, number)).stopped).toContainEqual({
    ...stopped,
    reason: 'below_k',
    count: null,
  })
  expect((await view(osprey, number)).stopped).toContainEqual({
    ...stopped,
    reason: 'below_k',
    count: 4,
  })
})

test('withdrawn tips and tips without consent count nowhere', async () => {
  const { number, tips } = await aDraft(house, heron, {
    tips: [...four, { consents: [] }, { consents: ['share_with_police'] }],
  })
  await house.db.tip.update({ where: { id: tips[0]?.tipId }, data: { state: 'withdrawn' } })
  const read = await view(osprey, number)
  expect(read.tips).toEqual({ all: 6, counting: 3, withdrawn: 1, withoutConsent: 2 })
  expect(read.leaving?.payload).toMatchObject({ tips: '3-9', attributes: [], countries: [] })
  expect(read.stopped.filter(({ what }) => what === 'tip').map(({ reason }) => reason)).toEqual([
    'withdrawn',
    'no_consent',
    'no_consent',
  ])
})

test('an identifier that only such tips name does not leave', async () => {
  const { number } = await aDraft(house, heron, {
    tips: [{}, { consents: [], emails: ['boss@quiet-work.example'] }],
  })
  const id = await verified(house, heron, 'boss@quiet-work.example')
  const { choices } = await fileOf(house, number)
  await edited(house, heron, number, { choices: { ...choices, indicators: [chosen(id)] } })
  const read = await view(heron, number)
  expect(read.leaving?.payload.indicators).toEqual([])
  expect(read.stopped).toContainEqual(expect.objectContaining({ reason: 'no_counting_tip' }))
})

test('what is in review is shown byte for byte as it would leave', async () => {
  const { number } = await aDraft(house, heron)
  const hash = await submitted(house, heron, number)
  const { leaving } = await view(osprey, number)
  expect(leaving?.hash).toBe(hash)
  expect(payloadHash(JSON.parse(leaving?.json ?? ''))).toBe(hash)
})

test('a page says beforehand who may not approve, and why', async () => {
  const { number } = await aDraft(house, osprey)
  expect((await view(osprey, number)).approvalRefusal).toBe('not_allowed')
  await submitted(house, osprey, number)
  expect((await view(osprey, number)).approvalRefusal).toBe('approver_is_author')
  expect((await view(heron, number)).approvalRefusal).toBe('not_supervisor')
  const kestrel = await aColleague(house, 'Kestrel 3', ['supervisor'])
  expect((await view(kestrel, number)).approvalRefusal).toBe(null)
})

test('an editor is offered what the tips name, verified first, nothing of a safe list', async () => {
  const site = { emails: ['boss@offers.example'], websites: ['https://www.facebook.com/'] }
  const { number } = await aDraft(house, heron, {
    tips: [{ ...site, phones: ['+855 12 345 678'] }, site],
  })
  await verified(house, heron, '+85512345678')
  const draft = await readDraft(house, heron, number)
  const offered = draft?.candidates.shown.map(({ indicator, tips, named, controlled }) => ({
    value: indicator.value,
    tips,
    named,
    controlled,
  }))
  expect(offered?.[0]).toEqual({ value: '+85512345678', tips: 1, named: 1, controlled: 'scammer' })
  expect(offered?.map(({ value }) => value)).toContain('boss@offers.example')
  expect(JSON.stringify(offered)).not.toContain('facebook')
})

test('cases that share an identifier are suggested, with what they share', async () => {
  const wallet = { wallets: [{ address: '0x52908400098527886E0F7030069857D2E4169EE7', chain: '' }] }
  const tips = []
  for (let at = 0; at < 3; at++) tips.push(await fileATip(house, { ...offerAnswers, ...wallet }))
  const start = await readStart(house, heron, [tips[0]?.number ?? 0])
  expect(start.suggested.map(({ number }) => number)).toEqual(
    tips.slice(1).map(({ number }) => number),
  )
  expect(start.suggested[0]?.shared).toEqual([
    { type: 'wallet', value: 'eth:0x52908400098527886e0f7030069857d2e4169ee7' },
  ])
})

test('the list shows each tab with its count, and finds by number, words and identifier', async () => {
  house.advance(60_000)
  const { number } = await aDraft(house, heron, {
    tips: [{ emails: ['chief@harbour-list.example'] }],
    edit: { title: 'Ferries to nowhere' },
  })
  const id = await verified(house, heron, 'chief@harbour-list.example')
  const { choices } = await fileOf(house, number)
  await edited(house, heron, number, { choices: { ...choices, indicators: [chosen(id)] } })
  const numbers = async (filter: Parameters<typeof listPatterns>[2]) =>
    (await listPatterns(house, heron, filter)).patterns.map((one) => one.number)
  expect(await numbers({ q: 'ferries' })).toEqual([number])
  expect(await numbers({ q: `P-${number}` })).toEqual([number])
  expect(await numbers({ q: 'chief[at]harbour-list[.]example' })).toEqual([number])
  expect(await numbers({ q: 'nothing like it' })).toEqual([])
  expect((await numbers({ view: 'writing' })).at(0)).toBe(number)
  expect(await numbers({ mine: 'yes', view: 'out' })).toEqual([])
  const { counts } = await listPatterns(house, heron, {})
  expect(counts.writing + counts.review).toBe(await house.db.pattern.count())
})
