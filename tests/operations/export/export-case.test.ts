import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExportCommand } from '#core/export/purposes.ts'
import { exportCase } from '#operations/export/export-case.server.ts'
import { readCopy } from '#operations/export/read-copy.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { coverWords } from '#operations/triage/masks/cover-words.server.ts'
import { findWords } from '#operations/triage/masks/find-words.server.ts'
import { revealMasks } from '#operations/triage/masks/reveal-masks.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { writeDocument } from '#routes/triage/export/document.tsx'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip, given } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let osprey: Colleague
let number: number
let tipId: string
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-20T10:00:00Z'))
  osprey = await aColleague(house, 'Osprey 7', ['supervisor'])
  const story = 'My sister Mai Lin went <b>there</b> & cannot leave.'
  const tip = await fileATip(house, { story }, { indicators: [given('phone', '+66812345678')] })
  const silent = await fileATip(
    house,
    { story: 'A second told of the same office.' },
    { indicators: [given('phone', '+66899999999')] },
  )
  await house.db.tip.update({ where: { id: tip.tipId }, data: { consentLaw: true } })
  await house.db.tip.update({ where: { id: silent.tipId }, data: { consentLaw: false } })
  ;({ number, tipId } = tip)
  await claimCase(house, osprey, number)
  await claimCase(house, osprey, silent.number)
  const { version } = await house.db.case.findUniqueOrThrow({ where: { number: silent.number } })
  const seen = { number: silent.number, version }
  const merged = await mergeCases(house, osprey, { from: [silent.number], into: number, seen })
  if (!merged.ok) throw new Error(merged.reason)
  await openStory(house, osprey, number)
  const found = await findWords(house, osprey, number, { tipId, words: 'Mai Lin' })
  const picks = found.ok ? found.found.map(({ key }) => key) : []
  await coverWords(house, osprey, { number, tipId, words: 'Mai Lin', picks })
  await revealMasks(house, osprey, { number, tipId, reason: 'To compare.' })
  await writeNote(house, osprey, number, 'zqnote for colleagues')
  await sendReply(house, osprey, { number, tipId, text: 'Can you write safely?', thenWait: false })
})
afterAll(() => house.close())

const command: ExportCommand = {
  purpose: 'law_enforcement',
  authority: 'File 12/2026',
  words: 'Asked by letter.',
  parts: ['messages', 'history'],
}
const make = (change: Partial<ExportCommand> = {}, who = osprey) =>
  exportCase(house, who, number, { ...command, ...change }, writeDocument)

test('a copy says what was told, and nothing that must stay in the house', async () => {
  const made = await make()
  if (!made.ok) throw new Error(made.reason)
  const text = made.bytes.toString()
  expect(text).toContain('My sister ▒▒▒▒ went &lt;b&gt;there&lt;/b&gt; &amp; cannot leave.')
  expect(text).toContain('Can you write safely?')
  expect(text).toContain('File 12/2026')
  expect(text).toContain('+66812345678')
  expect(text).toContain('Staff 1')
  for (const kept of ['Mai Lin', 'zqnote', 'Osprey', 'Asked by letter', '<script', '<img', 'href='])
    expect(text).not.toContain(kept)
})

test('a tip whose reporter does not allow it for police stays out, with what only it names', async () => {
  const forPolice = await make()
  if (!forPolice.ok) throw new Error(forPolice.reason)
  expect(forPolice.bytes.toString()).not.toMatch(/second told|\+66899999999/)
  expect(forPolice.bytes.toString()).toContain('its reporter does not allow it for police')
  const ordered = await make({ purpose: 'court_order' })
  if (!ordered.ok) throw new Error(ordered.reason)
  expect(ordered.bytes.toString()).toMatch(/second told[\s\S]*\+66899999999/)

  await house.db.tip.update({ where: { id: tipId }, data: { consentLaw: false } })
  expect(await readCopy(house, osprey, number, command)).toEqual({
    ok: false,
    reason: 'nothing_to_copy',
  })
  await house.db.tip.update({ where: { id: tipId }, data: { consentLaw: true } })
})

test('making it is recorded for the case and each tip, with the hash of the very bytes', async () => {
  const made = await make()
  if (!made.ok) throw new Error(made.reason)
  const sha256 = createHash('sha256').update(made.bytes).digest('hex')
  const [ofTip, ofCase] = await house.db.auditEvent.findMany({
    orderBy: { seq: 'desc' },
    take: 2,
  })
  expect(ofCase).toMatchObject({
    action: 'case.exported',
    details: { purpose: 'law_enforcement', tips: 1, left_out: 1, sha256 },
  })
  expect(ofTip).toMatchObject({ action: 'tip.exported', subject: `tip:${tipId}` })
  expect(JSON.stringify([ofTip?.details, ofCase?.details])).not.toMatch(/letter|12\/2026/)
})

test('only a supervisor who has the case makes one', async () => {
  const heron = await aColleague(house, 'Heron 7')
  expect(await make({}, heron)).toEqual({ ok: false, reason: 'not_permitted' })
  const other = await aColleague(house, 'Cedar 7', ['supervisor'])
  expect(await make({}, other)).toEqual({ ok: false, reason: 'lease_missing' })
})
