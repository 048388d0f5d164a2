import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseState } from '#core/case/states.ts'
import { parseReceipt } from '#core/tip/receipt.ts'
import type { SmallFile } from '#operations/evidence/seal-files.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { closeReport } from '#operations/reporter/close-report.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { aPdf, aText } from '#tests/support/factories/files.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const minute = 60_000

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

/** A filed report that its reporter has opened again. */
async function anOpenReport(files: SmallFile[] = []) {
  const consents = ['use_in_patterns', 'write_back'] as const
  const filed = await fileReport(house, draftContent({ consents }), files)
  const parsed = parseReceipt(filed.code)
  const opened = parsed.ok ? await openReport(house, parsed.code) : { ok: false as const }
  if (!opened.ok) throw new Error('The receipt does not open')
  return { ...filed, token: opened.token }
}

const say = (text: string, messageId = uuidv7()) => ({ messageId, text, files: [] })

async function caseOf(tipId: string) {
  const link = await house.db.caseTip.findFirstOrThrow({
    where: { tipId },
    include: { case: true },
  })
  return link.case
}

const setCase = (id: string, state: CaseState, more: object = {}) =>
  house.db.case.update({ where: { id }, data: { state, ...more } })

test('a code that belongs to no report opens nothing', async () => {
  expect(await openReport(house, '0'.repeat(24))).toEqual({ ok: false, reason: 'not_found' })
})

test('a report closes after half an hour without a click, and when it is closed', async () => {
  const { token } = await anOpenReport()
  house.advance(29 * minute)
  expect(await readReport(house, token)).not.toBeNull()
  house.advance(29 * minute)
  expect(await readReport(house, token)).not.toBeNull()
  house.advance(31 * minute)
  expect(await readReport(house, token)).toBeNull()

  const other = await anOpenReport()
  await closeReport(house, other.token)
  expect(await readReport(house, other.token)).toBeNull()
  expect(await addToReport(house, other.token, say('late'))).toMatchObject({ ok: false })
})

test('messages go both ways, sealed, and ours counts as new for one visit', async () => {
  const { token, tipId, caseNumber } = await anOpenReport()
  await claimCase(house, heron, caseNumber)
  const reply = { number: caseNumber, tipId, text: 'Zqcanary: which app was it?', thenWait: false }
  expect((await sendReply(house, heron, reply)).ok).toBe(true)
  await addToReport(house, token, say('Zqcanary: it was the blue one.'))

  const first = await readReport(house, token)
  expect(first?.messages).toMatchObject([
    { from: 'us', text: 'Zqcanary: which app was it?', fresh: true },
    { from: 'you', text: 'Zqcanary: it was the blue one.', fresh: false },
  ])
  const freshIn = async (visit: string) =>
    (await readReport(house, visit))?.messages.map(({ fresh }) => fresh)
  expect(await freshIn(token)).toEqual([true, false])
  house.advance(minute)
  expect(await freshIn(await startReporterSession(house.db, house, tipId))).toEqual([false, false])
  expect(await everyRow(house)).not.toMatch(/zqcanary/i)
  expect(JSON.stringify(first)).not.toContain(heron.callSign)
  expect(await eventsOf(house, `tip:${tipId}`)).toEqual([
    'tip.filed',
    'message.sent',
    'message.sent',
    'tip.opened_by_reporter',
    'tip.opened_by_reporter',
    'tip.opened_by_reporter',
  ])
})

test('the same message sent five times at once is there once', async () => {
  const { token } = await anOpenReport()
  const addition = say('once', uuidv7().toUpperCase())
  await Promise.all(Array.from({ length: 5 }, () => addToReport(house, token, addition)))
  expect((await readReport(house, token))?.messages).toHaveLength(1)
})

test('the id of somebody else’s message takes nothing away from them', async () => {
  const mine = await anOpenReport()
  const theirs = await anOpenReport()
  const messageId = uuidv7()
  await addToReport(house, theirs.token, say('theirs', messageId))
  await addToReport(house, mine.token, say('mine', messageId))
  await addToReport(house, mine.token, say('odd', 'not a uuid'))
  const texts = async (token: string) =>
    (await readReport(house, token))?.messages.map(({ text }) => text)
  expect(await texts(theirs.token)).toEqual(['theirs'])
  expect(await texts(mine.token)).toEqual(['mine', 'odd'])
})

test('files are added with their audit event; a bad one is named', async () => {
  const { token, tipId } = await anOpenReport()
  const added = await addToReport(house, token, { ...say(''), files: [aPdf(), aText()] })
  expect(added).toEqual({
    ok: true,
    added: true,
    refused: [{ name: 'notes.txt', reason: 'file_type' }],
  })
  expect((await readReport(house, token))?.files.map(({ name }) => name)).toEqual(['ticket.pdf'])
  expect(await eventsOf(house, `tip:${tipId}`)).toContain('evidence.added')
})

test('what a file shows can be said of files added since the filing, and of no others', async () => {
  const { token, tipId } = await anOpenReport([aPdf('first.pdf', 'first')])
  house.advance(minute)
  await addToReport(house, token, { ...say(''), files: [aPdf('later.pdf', 'later')] })
  const other = await anOpenReport()
  house.advance(minute)
  await addToReport(house, other.token, { ...say(''), files: [aPdf()] })

  const ids = (await house.db.evidence.findMany()).map(({ id }) => id)
  const describe = (text: string) =>
    addToReport(house, token, {
      ...say(''),
      described: { captions: new Map(ids.map((id) => [id, text])) },
    })
  expect(await describe('zqcanary slip')).toMatchObject({ added: true })
  expect(await describe('zqcanary slip')).toMatchObject({ added: false })
  const captionsOf = async (of: string) =>
    (await readReport(house, of))?.files.map(({ name, caption }) => [name, caption])
  expect(await captionsOf(token)).toEqual([
    ['first.pdf', ''],
    ['later.pdf', 'zqcanary slip'],
  ])
  expect(await captionsOf(other.token)).toEqual([['ticket.pdf', '']])
  expect(await eventsOf(house, `tip:${tipId}`)).toContain('evidence.described')
  expect(await everyRow(house)).not.toContain('zqcanary')
})

test('a word from the reporter brings a case that waits for it back to the queue', async () => {
  const { token, tipId } = await anOpenReport()
  const { id } = await caseOf(tipId)
  await setCase(id, 'awaiting_reporter', { pausedAt: house.now() })
  expect((await readReport(house, token))?.status.text).toBe('status.awaiting')
  await addToReport(house, token, say('Here is the answer.'))
  expect(await caseOf(tipId)).toMatchObject({ state: 'queued', pausedAt: null, version: 1 })
  expect((await lastEvent(house, `case:${id}`)).details).toMatchObject({
    from: 'awaiting_reporter',
    to: 'queued',
  })
})

test('a resolved case is opened again; one that is being worked on stays as it is', async () => {
  const resolved = await anOpenReport()
  const { id } = await caseOf(resolved.tipId)
  await setCase(id, 'resolved', { verdict: 'confirmed', impact: 'attempted' })
  await addToReport(house, resolved.token, say('It began again.'))
  expect(await caseOf(resolved.tipId)).toMatchObject({ state: 'queued', verdict: null })

  const busy = await anOpenReport()
  await setCase((await caseOf(busy.tipId)).id, 'investigating')
  await addToReport(house, busy.token, say('More.'))
  expect(await caseOf(busy.tipId)).toMatchObject({ state: 'investigating', version: 0 })
})

test('a report whose case was merged follows the case that it went into', async () => {
  const merged = await anOpenReport()
  const target = await anOpenReport()
  const into = (await caseOf(target.tipId)).id
  await setCase(into, 'awaiting_reporter')
  await setCase((await caseOf(merged.tipId)).id, 'merged_into', { mergedIntoId: into })
  expect((await readReport(house, merged.token))?.status.text).toBe('status.awaiting')
  await addToReport(house, merged.token, say('I can answer.'))
  expect((await caseOf(target.tipId)).state).toBe('queued')
})

test('the reporter learns the week of the warning that the report became part of', async () => {
  const { token, tipId } = await anOpenReport()
  const { id: caseId } = await caseOf(tipId)
  const patternId = uuidv7()
  house.advance(minute)
  const now = house.now()
  await house.db.pattern.create({
    data: {
      id: patternId,
      kind: 'investment',
      state: 'published',
      title: 'A title',
      summary: 'A summary',
      choices: {},
      tlp: 'green',
      authorId: heron.id,
      createdAt: now,
      updatedAt: now,
      cases: { create: { caseId } },
    },
  })
  expect((await readReport(house, token))?.warnings).toEqual([])
  await house.db.release.create({
    data: {
      number: 1,
      week: '2026-W47',
      createdAt: now,
      manifestSha256: 'a'.repeat(64),
      patternCount: 1,
      patterns: { create: { patternId, version: 1, payload: {}, payloadHash: 'b'.repeat(64) } },
    },
  })
  expect((await readReport(house, token))?.warnings).toEqual([
    { week: '2026-W47', status: 'new', fresh: true },
  ])
})

test('a report that was taken back can be seen but takes nothing more', async () => {
  const { token, tipId } = await anOpenReport()
  await house.db.tip.update({ where: { id: tipId }, data: { state: 'withdrawn' } })
  expect(await readReport(house, token)).toMatchObject({
    withdrawn: true,
    status: { text: 'status.withdrawn' },
  })
  expect(await addToReport(house, token, { ...say('more'), files: [aPdf()] })).toEqual({
    ok: false,
    reason: 'closed',
  })
  expect(await house.db.evidence.count({ where: { subjectId: tipId } })).toBe(0)
})
