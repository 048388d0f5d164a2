import { afterAll, beforeAll, expect, test } from 'vitest'
import { savePage } from '#core/tip/form/draft.ts'
import { parseResumeCode } from '#core/tip/resume-code.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { changeDraft } from '#operations/draft/change-draft.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { openDraft } from '#operations/draft/open-draft.server.ts'
import { purgeDrafts } from '#operations/draft/purge-drafts.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
import { readSaved } from '#operations/draft/read-saved.server.ts'
import { resumeDraft } from '#operations/draft/resume-draft.server.ts'
import { saveForLater } from '#operations/draft/save-for-later.server.ts'
import { forgetVisitor } from '#operations/reporter/forget-visitor.server.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aPicture } from '#tests/support/factories/files.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const day = 24 * 3_600_000

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** A draft that was put aside, and the plain code that opens it. */
async function putAside(story: string) {
  const token = await aDraft(house, { story })
  await saveForLater(house, token)
  const saved = await readSaved(house, token)
  const code = parseResumeCode(saved?.code ?? '')
  if (!saved || !code.ok) throw new Error('It was not put aside')
  return { token, code: code.code, saved }
}

test('the code opens what was told and added, as often as it is used, in every browser at once', async () => {
  const { token, code } = await putAside('It began with a message.')
  await addDraftFiles(house, token, [await aPicture()])
  const there = await resumeDraft(house, code)
  if (!there.ok) throw new Error(there.reason)
  const draft = await readDraftFor(house, there.token)
  expect(draft?.content.answers.story).toBe('It began with a message.')
  expect(draft?.files).toHaveLength(1)

  await changeDraft(house, there.token, (content) =>
    savePage(content, 'people', { people: ['Mr Lee'] }),
  )
  await changeDraft(house, token, (content) =>
    savePage(content, 'websites', { websites: ['a.example'] }),
  )
  expect((await resumeDraft(house, code)).ok).toBe(true)
  expect((await openDraft(house, token))?.content.answers).toMatchObject({
    people: ['Mr Lee'],
    websites: ['a.example'],
  })
})

test('saving twice shows one and the same code', async () => {
  const { token, saved } = await putAside('Once.')
  await saveForLater(house, token)
  expect((await readSaved(house, token))?.code).toBe(saved.code)
  const other = await putAside('Another.')
  expect(other.saved.code).not.toBe(saved.code)
})

test('neither code nor token nor story stands in the database', async () => {
  const { token, code, saved } = await putAside('zqcanary story')
  const dump = await everyRow(house)
  for (const secret of [token, code, saved.code, 'zqcanary']) expect(dump).not.toContain(secret)
})

test('whoever has no code, a wrong one or another keyring opens nothing', async () => {
  const { code } = await putAside('Mine.')
  expect(
    await resumeDraft(
      house,
      code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
  ).toEqual({ ok: false, reason: 'not_found' })
  expect(await readSaved(house, null)).toBeNull()
  expect(await readSaved(house, await aDraft(house))).toBeNull()
})

test('it waits seven days from the last change, and is then deleted', async () => {
  const before = house.now().getTime()
  const { token, code, saved } = await putAside('A week.')
  expect(saved.until.getTime()).toBeGreaterThanOrEqual(before + 7 * day)
  expect(saved.until.getTime()).toBeLessThanOrEqual(house.now().getTime() + 7 * day)
  house.advance(6 * day)
  await changeDraft(house, token, (content) => content)
  house.advance(6 * day)
  expect((await resumeDraft(house, code)).ok).toBe(true)
  house.advance(day + 1)
  expect(await resumeDraft(house, code)).toEqual({ ok: false, reason: 'not_found' })
  await purgeDrafts(house)
  expect(await readDraftFor(house, token)).toBeNull()
})

test('leaving the site deletes what has no code, and leaves what has one to its code', async () => {
  const { token, code } = await putAside('I must go.')
  await forgetVisitor(house, { draft: token, reporter: null })
  expect((await resumeDraft(house, code)).ok).toBe(true)
})

test('once it is sent, its code opens nothing more', async () => {
  const { token, code } = await putAside('Sent.')
  expect((await fileDraft(house, token)).ok).toBe(true)
  expect(await resumeDraft(house, code)).toEqual({ ok: false, reason: 'not_found' })
  expect(await saveForLater(house, token)).toBe(false)
})
