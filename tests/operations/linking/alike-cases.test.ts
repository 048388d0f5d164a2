import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toReading } from '#core/tip/evidence/reading.ts'
import { workOnFile } from '#operations/evidence/tending/work-on-file.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { withdrawReport } from '#operations/reporter/withdraw-report.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { decideLinks } from '#operations/triage/decide-links.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { readCase } from '#operations/triage/read-case.server.ts'
import { readGraph } from '#operations/triage/read-graph.server.ts'
import { readOpened } from '#operations/triage/read-opened.server.ts'
import { readPassages } from '#operations/triage/read-passages.server.ts'
import {
  adverts,
  type Filling,
  firstFilling,
  otherFilling,
  type Script,
} from '#tests/core/link/adverts.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { fakeReader } from '#tests/support/fake-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

const view = async (number: number) => {
  const found = await readCase(house, heron, number)
  if (!found) throw new Error('The case is gone')
  return found
}
const suggested = async (number: number) =>
  (await view(number)).suggested.map(({ other }) => other.number)
/** Without contacts: those link by themselves. */
const here: Filling = { ...firstFilling, contact: 'our office' }
const there: Filling = { ...otherFilling, contact: 'the desk' }
const told = (script: Script, filling = here) =>
  fileATip(house, { story: `I was sent this: ${adverts[script](filling)}` })

test('one advert told twice with other slots suggests a link and says how alike it is', async () => {
  const one = await told('th')
  const other = await told('th', there)
  await told('km')
  expect((await view(one.number)).suggested).toMatchObject([
    {
      other: { number: other.number },
      reasons: [{ of: 'text', strong: true, read: false, same: false, tips: 2 }],
    },
  ])
  expect(await suggested(other.number)).toEqual([one.number])
})

test('a refusal is remembered, and what was taken back or waits in quarantine is not suggested', async () => {
  const one = await told('zh')
  const other = await told('zh', there)
  await fileATip(house, { story: adverts.zh(there) }, { held: ['too_fast'] })
  expect(await suggested(one.number)).toEqual([other.number])
  await claimCase(house, heron, one.number)
  await decideLinks(house, heron, {
    number: one.number,
    others: [other.number],
    decision: 'rejected',
  })
  expect(await suggested(one.number)).toEqual([])

  const third = await told('zh', there)
  expect(await suggested(one.number)).toEqual([third.number])
  await withdrawReport(house, await startReporterSession(house.db, house, third.tipId))
  expect(await suggested(one.number)).toEqual([])
})

/** A poster as it was made, and as a chat sends it on. */
async function aPoster(quality: number, width: number) {
  const bars = [40, 150, 210, 330, 420].map(
    (y, at) =>
      `<rect x="${20 + at * 9}" y="${y}" width="${210 - at * 30}" height="${30 + at * 8}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="560"><rect width="400" height="560" fill="#fbe9c0"/><circle cx="310" cy="120" r="70" fill="#c33"/>${bars.join('')}</svg>`
  const bytes = await sharp(Buffer.from(svg)).resize({ width }).jpeg({ quality }).toBuffer()
  return { name: 'poster.jpg', bytes: new Uint8Array(bytes) }
}
const reader = fakeReader(async () => ({ ok: true, reading: toReading('') }))

test('the same picture links, and one that was sent on, too', async () => {
  const files = [await aPoster(95, 400), await aPoster(95, 400), await aPoster(35, 260)]
  const numbers: number[] = []
  for (const file of files)
    numbers.push((await fileReport(house, draftContent(), [file])).caseNumber)
  while (await workOnFile(house, reader));
  const links = (await view(numbers[0] ?? 0)).suggested
  expect(links.map(({ other }) => other.number)).toEqual(numbers.slice(1))
  expect(links.map(({ reasons }) => reasons)).toMatchObject([
    [{ of: 'picture', same: true, alike: 1, tips: 2 }],
    [{ of: 'picture', same: false, strong: true }],
  ])
})

test('the shared words show only to somebody who opened both stories, and open nothing', async () => {
  const one = await told('ru')
  const other = await told('ru', there)
  const passages = async () => {
    const { story } = await readOpened(house, heron, one.number, new Set(['story']))
    return readPassages(house, heron, story, [other.number])
  }
  await claimCase(house, heron, one.number)
  await openStory(house, heron, one.number)
  expect(await passages()).toEqual([])
  await claimCase(house, heron, other.number)
  expect(await passages()).toEqual([])
  await openStory(house, heron, other.number)
  const before = await house.db.auditEvent.count()
  const [passage] = await passages()
  expect(passage?.pieces.filter(({ same }) => !same)).toMatchObject([
    { here: 'Poipet', there: 'Bavet' },
    { here: '900', there: '1,250' },
  ])
  expect(await house.db.auditEvent.count()).toBe(before)
  const passer = await aColleague(house, 'Tern 2')
  const { story } = await readOpened(house, heron, one.number, new Set(['story']))
  expect(await readPassages(house, passer, story, [other.number])).toEqual([])
})

test('a merged case asks with all its stories, and undoing leaves the suggestion as it was', async () => {
  const target = await fileATip(house)
  const source = await told('en')
  const copy = await told('en', there)
  expect(await suggested(target.number)).toEqual([])
  const { version } = await view(target.number)
  await mergeCases(house, heron, {
    from: [source.number],
    into: target.number,
    seen: { number: target.number, version },
  })
  expect(await suggested(target.number)).toEqual([copy.number])
  expect(await suggested(copy.number)).toEqual([target.number])
})

test('a graph shows what people confirmed with its reasons, leaves out what they refused, and expands', async () => {
  const phones = (...all: string[]) => fileATip(house, { phones: all })
  const one = await phones('+66812223333')
  const same = await phones('+66812223333')
  const refused = await phones('+66812223333', '+66814445555')
  const next = await phones('+66814445555')
  await claimCase(house, heron, one.number)
  for (const [other, decision] of [
    [same, 'confirmed'],
    [refused, 'rejected'],
  ] as const)
    await decideLinks(house, heron, { number: one.number, others: [other.number], decision })

  const graph = await readGraph(house, heron, one.number, [], new Set())
  expect(graph?.bonds.map(({ type, by, joins }) => [type, by, joins])).toEqual([
    ['phone', null, [one.number, same.number]],
    ['confirmed', 'Heron 4', [one.number, same.number]],
  ])
  const wider = await readGraph(house, heron, one.number, [refused.number, 999_999], new Set())
  expect(wider?.seen.map(({ number }) => number)).toEqual([one.number, refused.number])
  expect(wider?.others.map(({ number }) => number)).toContain(next.number)
  expect(await readGraph(house, heron, 999_999, [], new Set())).toBeNull()
})
