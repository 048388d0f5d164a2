import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mispAttributeId } from '#core/action/misp-attribute.ts'
import { readJsonAction } from '#core/action/read-json.ts'
import { readMispSighting } from '#core/action/read-misp.ts'
import { readPaste } from '#core/action/read-paste.ts'
import { readStixObject } from '#core/action/read-stix.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { stixId } from '#core/release/stix/object.ts'
import { answerIntroduction } from '#operations/action/answer-introduction.server.ts'
import { askToMeet } from '#operations/action/ask-to-meet.server.ts'
import { correctAction } from '#operations/action/correct-action.server.ts'
import { judgeDispute } from '#operations/action/judge-dispute.server.ts'
import { listActions } from '#operations/action/list-actions.server.ts'
import { listDisputes } from '#operations/action/list-disputes.server.ts'
import { listOverlaps } from '#operations/action/list-overlaps.server.ts'
import { readSharedWork } from '#operations/action/read-shared-work.server.ts'
import { reportActions } from '#operations/action/report-actions.server.ts'
import { setNaming } from '#operations/action/set-naming.server.ts'
import { undoBatch, withdrawAction } from '#operations/action/withdraw-action.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { indicatorOf } from '#tests/support/release-input.ts'

let house: TestHouse
let bank: AgencyAndMember
let shop: AgencyAndMember
let pattern: PatternPayload
let hidden: PatternPayload
const account = 'iban:GB29NWBK60161331926819'

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  bank = await anAgency(house, 'Harbour Bank')
  shop = await anAgency(house, 'Quay Market', 'platform')
  const sectors = ['finance', 'platform'] as const
  pattern = await aScheduledPattern(house, { sectors: [...sectors] })
  hidden = await aScheduledPattern(house, {
    sectors: ['police'],
    indicators: [indicatorOf('domain', 'only-police.example')],
  })
  await aRelease(house)
  house.advance(3_600_000)
})
afterAll(() => house.close())

const asMember = ({ memberId, agencyId }: AgencyAndMember) => ({ id: memberId, agencyId })
const sender = ({ memberId, agencyId }: AgencyAndMember) => ({ agencyId, personId: memberId })

async function paste(who: AgencyAndMember, text: string, kind = 'investigation_opened') {
  const rows = readPaste(text, { kind, reason: '', date: '', naming: '' }, house.now())
  const reads = rows.map(({ read }) => read)
  const result = await reportActions(house, sender(who), reads, { via: 'paste', batchId: uuidv7() })
  if (!result.ok) throw new Error(result.reason)
  return result
}
const outcomes = ({ reported }: Awaited<ReturnType<typeof paste>>) =>
  reported.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome))

test('many are taken each on its own, once, and only of what was released to the agency', async () => {
  const text = [
    'GB29 NWBK 6016 1331 9268 19',
    account,
    `P-${pattern.number}`,
    '+855 12 345 678, account frozen',
    'only-police.example',
    `P-${hidden.number}`,
    'never-released.example',
    '???',
  ].join('\n')
  const first = await paste(bank, text)
  expect(outcomes(first)).toEqual([
    'recorded',
    'known',
    'recorded',
    'kind_unfit',
    'target_unknown',
    'target_unknown',
    'target_unknown',
    'target_unreadable',
  ])
  expect(outcomes(await paste(bank, text)).slice(0, 3)).toEqual(['known', 'known', 'known'])
  expect(await listActions(house, bank.agencyId, 10)).toHaveLength(2)

  expect(await undoBatch(house, asMember(shop), first.batchId)).toMatchObject({ ok: false })
  expect(await undoBatch(house, asMember(bank), first.batchId)).toEqual({ ok: true, withdrawn: 2 })
  expect(outcomes(await paste(bank, account))).toEqual(['recorded'])
  expect(await house.db.auditEvent.count({ where: { action: 'agency.action_withdrawn' } })).toBe(2)
})

test('a program names things by our STIX and MISP ids, and its own id counts once', async () => {
  const { prefix } = await aKey(house, shop)
  const key = await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })
  const program = { agencyId: shop.agencyId, keyId: key.id }
  const labels = ['action-taken:advert-removed']
  const url = pattern.indicators.find(({ type }) => type === 'url')
  if (!url) throw new Error('no url')
  const note = (ref: string) => ({
    type: 'note',
    id: `note--${uuidv4()}`,
    object_refs: [ref],
    labels,
  })
  const urlId = stixId('indicator', `${pattern.id}:url:${url.value}`)
  const now = house.now()
  const stix = [
    ...readStixObject(note(stixId('campaign', pattern.id)), now).reads,
    ...readStixObject(note(urlId), now).reads,
    ...readStixObject(note(stixId('campaign', hidden.id)), now).reads,
  ]
  const misp = readMispSighting(
    { type: 0, attribute_uuid: mispAttributeId(pattern.id, url), timestamp: '1763200000' },
    now,
  )
  const json = { action: 'domain_suspended', indicator: 'only-police.example', id: 'T 1' }
  const reads = [...stix, misp, readJsonAction(json, now)]
  const result = await reportActions(house, program, reads, { via: 'stix' })
  expect(result.ok && outcomes(result)).toEqual([
    'recorded',
    'recorded',
    'target_unknown',
    'recorded',
    'target_unknown',
  ])
  const [newest] = await listActions(house, shop.agencyId, 1)
  expect(newest).toMatchObject({ by: 'Nightly import' })
  const one = readJsonAction({ action: 'no_action', pattern: pattern.number, id: 'T-2' }, now)
  const two = readJsonAction({ action: 'person_assisted', pattern: pattern.number, id: 'T-2' }, now)
  const again = await reportActions(house, program, [one, one, two], { via: 'json' })
  expect(again.ok && outcomes(again)).toEqual(['recorded', 'known', 'ref_reused'])
})

test('enough doubt holds an indicator back until a supervisor has looked', async () => {
  const osprey = await aColleague(house, 'Osprey 7', ['supervisor'])
  await paste(bank, account, 'false_positive')
  expect(await listDisputes(house)).toEqual([])
  await paste(shop, account, 'false_positive')
  const [dispute] = await listDisputes(house)
  if (!dispute) throw new Error('no dispute')
  expect(dispute).toMatchObject({ verdict: null, acted: 1, denials: [{}, {}] })

  house.setNow(new Date('2026-11-23T06:00:00Z'))
  await scheduleNextVersion(house, pattern, { title: 'Said anew' })
  const held = await cutRelease(house, { actor: 'system' })
  expect(held).toMatchObject({ ok: false, refused: [{ reason: 'called_false' }] })
  const judge = (verdict: string) =>
    judgeDispute(house, osprey, dispute.id, { verdict, comment: '' })
  expect(await judge('perhaps')).toMatchObject({ ok: false })
  expect(await judge('kept')).toEqual({ ok: true, changed: true })
  const told = await listActions(house, bank.agencyId, 10)
  expect(told.find(({ kind }) => kind === 'false_positive')?.judged).toBe('kept')
  expect(await cutRelease(house, { actor: 'system' })).toMatchObject({ ok: true, refused: [] })
  await judge('wrong')
  await scheduleNextVersion(house, { ...pattern, version: 2 }, { title: 'And again' })
  expect(await cutRelease(house, { actor: 'system' })).toMatchObject({ ok: false })
})

test('an agency puts right and takes back only its own', async () => {
  const [one] = await listActions(house, shop.agencyId, 1)
  const id = one?.id ?? ''
  const right = { kind: 'no_action', reason: 'not_ours', date: '', naming: '' }
  expect(await correctAction(house, asMember(bank), id, right)).toMatchObject({ ok: false })
  expect(await correctAction(house, asMember(shop), id, right)).toEqual({ ok: true, changed: true })
  expect(await withdrawAction(house, asMember(bank), id)).toMatchObject({ ok: false })
  expect(await withdrawAction(house, asMember(shop), id)).toEqual({ ok: true, withdrawn: 1 })
})

test('two at work on one account learn of each other only if both allow it, or both say yes', async () => {
  const supervisor = await aColleague(house, 'Osprey 8', ['supervisor'])
  await paste(shop, account)
  const sees = async (who: AgencyAndMember) => {
    const { shared, introductions } = await readSharedWork(house, who.agencyId)
    return {
      names: shared.flatMap(({ agencies }) => agencies.map(({ name }) => name)),
      introductions,
    }
  }
  await setNaming(house, asMember(bank), 'all')
  expect([(await sees(bank)).names, (await sees(shop)).names]).toEqual([[], []])
  await setNaming(house, asMember(shop), 'all')
  expect((await sees(bank)).names).toEqual(['Quay Market'])
  expect((await sees(shop)).names).toEqual(['Harbour Bank'])
  expect(await listOverlaps(house)).toEqual([])

  await setNaming(house, asMember(shop), 'sector')
  expect((await sees(bank)).names).toEqual([])
  const [overlap] = await listOverlaps(house)
  const [one, other] = overlap?.agencies ?? []
  const asked = {
    subject: overlap?.key ?? '',
    agencyIds: [one?.id ?? '', other?.id ?? ''] as const,
  }
  expect(await askToMeet(house, supervisor, asked)).toEqual({ ok: true })
  expect(await askToMeet(house, supervisor, asked)).toMatchObject({ reason: 'asked_already' })
  const [mine] = (await sees(bank)).introductions
  expect(mine).toMatchObject({ state: 'open', other: null })
  const answer = (who: AgencyAndMember) =>
    answerIntroduction(house, asMember(who), mine?.id ?? '', 'yes')
  expect(await answer(bank)).toEqual({ ok: true, named: false })
  expect((await sees(shop)).introductions).toMatchObject([{ state: 'open', other: null }])
  expect(await answer(shop)).toEqual({ ok: true, named: true })
  expect((await sees(bank)).introductions).toMatchObject([{ other: { name: 'Quay Market' } }])
  expect((await sees(shop)).introductions).toMatchObject([{ other: { name: 'Harbour Bank' } }])
})
