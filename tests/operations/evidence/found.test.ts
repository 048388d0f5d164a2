import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toReading } from '#core/tip/evidence/reading.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { describeDraftFiles } from '#operations/draft/describe-draft-files.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { workOnFile } from '#operations/evidence/tending/work-on-file.server.ts'
import { confirmFound } from '#operations/reporter/confirm-found.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'
import { readFound } from '#operations/reporter/read-found.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { decideFound } from '#operations/triage/decide-found.server.ts'
import { coverWords } from '#operations/triage/masks/cover-words.server.ts'
import { findWords } from '#operations/triage/masks/find-words.server.ts'
import { removeWords } from '#operations/triage/masks/remove-words.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { unsealFiles } from '#operations/triage/opening/unseal-files.server.ts'
import { readOpened } from '#operations/triage/read-opened.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aPicture } from '#tests/support/factories/files.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fakeReader } from '#tests/support/fake-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let tern: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron')
  tern = await aColleague(house, 'Tern')
})
afterAll(() => house.close())

const phone = 'phone|+66812345678'
const telegram = 'handle|telegram:zqcanary_hr'
const reader = fakeReader(async () => ({
  ok: true,
  reading: toReading('Call +66 81 234 5678 or t.me/zqcanary_hr', ['btc:nonsense']),
}))

let colours = 0
/** A report with one picture that the worker has read. */
async function aReadDraft() {
  const token = await aDraft(house)
  const colour = `#0000${(colours++).toString(16).padStart(2, '0')}`
  await addDraftFiles(house, token, [await aPicture('chat.jpg', colour)])
  await workOnFile(house, reader)
  const file = (await readDraftFor(house, token))?.files[0]?.id ?? ''
  return { token, file }
}

const marks = (file: string, ...keys: string[]) => ({
  captions: new Map<string, string>(),
  theirs: new Map([[file, new Set(keys)]]),
})

async function filed({ token, file }: { token: string; file: string }) {
  await fileDraft(house, token)
  const { subjectId: tipId } = await house.db.evidence.findUniqueOrThrow({ where: { id: file } })
  const { case: opened } = await house.db.caseTip.findFirstOrThrow({
    where: { tipId },
    include: { case: true },
  })
  return { tipId, number: Number(opened.number), file, token }
}

const namedBy = async (tipId: string) => {
  const rows = await house.db.tipIndicator.findMany({
    where: { tipId },
    include: { indicator: true },
  })
  return rows
    .map(({ indicator, role, source }) => `${indicator.type}|${indicator.value} ${role} ${source}`)
    .sort()
}

describe('before the report is sent', () => {
  test('nothing that was read counts unless its visitor marked it', async () => {
    const { tipId } = await filed(await aReadDraft())
    expect(await namedBy(tipId)).toEqual([])
    expect(await everyRow(house)).not.toContain('zqcanary')
  })

  test('what was marked is filed with it, and what was unmarked again is not', async () => {
    const draft = await aReadDraft()
    await describeDraftFiles(house, draft.token, marks(draft.file, phone, telegram))
    await describeDraftFiles(house, draft.token, marks(draft.file, phone))
    const { tipId } = await filed(draft)
    expect(await namedBy(tipId)).toEqual([`${phone} contacted_from read`])
  })

  test('nobody marks what was not read, or in the file of another', async () => {
    const draft = await aReadDraft()
    const stranger = await aReadDraft()
    await describeDraftFiles(house, draft.token, marks(draft.file, 'phone|+1999'))
    await describeDraftFiles(house, stranger.token, marks(draft.file, phone))
    const { tipId } = await filed(draft)
    expect(await namedBy(tipId)).toEqual([])
  })

  test('a caption is kept with its file, sealed, and can be changed', async () => {
    const { token, file } = await aReadDraft()
    const say = (text: string) =>
      describeDraftFiles(house, token, { captions: new Map([[file, text]]), theirs: new Map() })
    await say('zqcanary first')
    await say('zqcanary second')
    expect((await readDraftFor(house, token))?.files[0]?.caption).toBe('zqcanary second')
    expect(await everyRow(house)).not.toContain('zqcanary')
    await say('')
    expect((await readDraftFor(house, token))?.files[0]?.caption).toBe('')
  })
})

test('who comes back is asked, and what they mark joins the report once', async () => {
  const report = await filed(await aReadDraft())
  const receipt = await readReceipt(house, report.token)
  const opened = await openReport(house, (receipt?.code ?? '').replaceAll('-', ''))
  if (!opened.ok) throw new Error(opened.reason)
  const asked = async () =>
    (await readFound(house, opened.token))?.files.flatMap(({ suggestions }) =>
      suggestions.map(({ key }) => key),
    )
  expect(await asked()).toEqual([phone, telegram])
  for (const _ of [1, 2])
    await confirmFound(house, opened.token, new Map([[report.file, new Set([phone])]]))
  expect(await asked()).toEqual([telegram])
  expect(await namedBy(report.tipId)).toEqual([`${phone} contacted_from read`])
  const events = await eventsOf(house, `tip:${report.tipId}`)
  expect(events.filter((one) => one === 'evidence.indicator_confirmed')).toHaveLength(1)
  expect(await confirmFound(house, 'A'.repeat(43), new Map())).toEqual({
    ok: false,
    reason: 'no_session',
  })
})

test('a moderator with the case confirms in a role, and refuses; each is in the audit log', async () => {
  const { tipId, number, file } = await filed(await aReadDraft())
  const say = (actor: Colleague, decisions: [string, 'paid_to' | 'refused'][], evidenceId = file) =>
    decideFound(house, actor, { number, evidenceId, decisions: new Map(decisions) })
  expect(await say(heron, [[phone, 'paid_to']])).toMatchObject({ reason: 'lease_missing' })
  await claimCase(house, heron, number)
  expect(await say(tern, [[phone, 'paid_to']])).toMatchObject({ reason: 'lease_taken' })
  expect(await say(heron, [['phone|+1999', 'paid_to']])).toMatchObject({
    reason: 'indicator_unknown',
  })
  const other = await aReadDraft()
  expect(await say(heron, [[phone, 'paid_to']], other.file)).toMatchObject({
    reason: 'evidence_unknown',
  })

  const decisions: [string, 'paid_to' | 'refused'][] = [
    [phone, 'paid_to'],
    [telegram, 'refused'],
  ]
  expect(await say(heron, decisions)).toEqual({ ok: true, confirmed: 1, refused: 1 })
  expect(await say(heron, decisions)).toEqual({ ok: true, confirmed: 0, refused: 0 })
  expect(await say(heron, [[phone, 'refused']])).toMatchObject({ reason: 'judged_meanwhile' })
  expect(await namedBy(tipId)).toEqual([`${phone} paid_to read`])
  const { occurrences } = await house.db.indicator.findFirstOrThrow({
    where: { value: '+66812345678' },
  })
  expect(occurrences).toBe(
    await house.db.tipIndicator.count({ where: { role: { in: ['paid_to', 'contacted_from'] } } }),
  )
  const events = await eventsOf(house, `tip:${tipId}`)
  expect(events.slice(-2).sort()).toEqual([
    'evidence.indicator_confirmed',
    'evidence.indicator_refused',
  ])

  const dataKey = (await readDataKey(house.db, house.keyring, tipId)) ?? Buffer.alloc(0)
  const [told] = await unsealFiles(house.db, house, { id: tipId, dataKey })
  expect(told?.reading?.text).toContain('zqcanary_hr')
  expect(told?.suggestions.map(({ key, state }) => `${key} ${state}`)).toEqual([
    `${phone} confirmed`,
    `${telegram} refused`,
  ])
})

describe('a name that also stands in what a file is called, in its caption and in its words', () => {
  const name = 'Mai Lin'
  const words = fakeReader(async () => ({
    ok: true,
    reading: toReading(
      `${name} sits in a room without windows and writes to strangers all night. They took her papers, and whoever brings too little money is shut in and gets nothing to eat until the week is over.`,
      ['btc:x'],
    ),
  }))

  test('is covered there, and then removed for good, with what it was found by', async () => {
    const osprey = await aColleague(house, 'Osprey', ['supervisor'])
    const token = await aDraft(house)
    await addDraftFiles(house, token, [await aPicture(`${name}.jpg`, '#123456')])
    await workOnFile(house, words)
    const id = (await readDraftFor(house, token))?.files[0]?.id ?? ''
    await describeDraftFiles(house, token, {
      captions: new Map([[id, `This is ${name}`]]),
      theirs: new Map(),
    })
    const { number, tipId } = await filed({ token, file: id })
    await claimCase(house, osprey, number)
    await openStory(house, osprey, number)
    const seen = async () => {
      const { story } = await readOpened(house, osprey, number, new Set(['story']))
      const file = story?.[0]?.files[0]
      return [file?.name, file?.caption, file?.reading?.text.slice(0, 14)]
    }
    const traces = () =>
      Promise.all([
        house.db.searchEntry.findMany({ where: { subjectId: tipId, partId: id } }),
        house.db.likeness.findMany({ where: { evidenceId: id, kind: 'text' } }),
      ])
    const found = await findWords(house, osprey, number, { tipId, words: name })
    if (!found.ok) throw new Error(found.reason)
    const picks = found.found.map(({ key }) => key)
    expect(picks.map((key) => key.split(':')[0])).toEqual(['name', 'caption', 'file'])

    await coverWords(house, osprey, { number, tipId, words: name, picks })
    expect(await seen()).toEqual(['▒▒▒▒.jpg', 'This is ▒▒▒▒', '▒▒▒▒ sits in a'.slice(0, 14)])
    const before = await traces()
    expect(await removeWords(house, osprey, { number, tipId, words: name, picks })).toEqual({
      ok: true,
    })
    expect(await seen()).toEqual(['▇▇.jpg', 'This is ▇▇', '▇▇ sits in a r'])
    const after = await traces()
    expect(before.map((rows) => rows.length)).toEqual(after.map((rows) => rows.length))
    expect(before.every((rows) => rows.length > 0)).toBe(true)
    for (const [at, rows] of after.entries()) expect(rows).not.toEqual(before[at])
    const dataKey = await readDataKey(house.db, house.keyring, tipId)
    const [left] = await unsealFiles(house.db, house, {
      id: tipId,
      dataKey: dataKey ?? Buffer.of(),
    })
    expect(JSON.stringify(left)).not.toContain(name)
    expect(left?.reading?.codes).toEqual(['btc:x'])
  })
})
