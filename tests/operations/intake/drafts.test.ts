import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { savePage } from '#core/tip/form/draft.ts'
import { newKeyring, parseKeyring } from '#infra/keyring/keyring.server.ts'
import { newToken } from '#infra/keyring/token.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { changeDraft } from '#operations/draft/change-draft.server.ts'
import { openDraft } from '#operations/draft/open-draft.server.ts'
import { purgeDrafts } from '#operations/draft/purge-drafts.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
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

test('a draft opens for its token and for no other', async () => {
  const token = await aDraft(house, { story: 'only mine' })
  expect((await openDraft(house, token))?.content.answers.story).toBe('only mine')
  expect(await openDraft(house, newToken())).toBeNull()
  expect(await openDraft(house, null)).toBeNull()
})

test('the token alone opens nothing: another keyring fails, and so does a dump without the token', async () => {
  const token = await aDraft(house, { story: 'zqcanary story' })
  const other = parseKeyring(JSON.stringify(newKeyring(randomBytes(32), house.now())))
  expect(await openDraft({ ...house, keyring: other }, token)).toBeNull()
  // Found by its HMAC, but unwrapped by another ring's key.
  const mixed = { ...house.keyring, derive: other.derive }
  await expect(openDraft({ ...house, keyring: mixed }, token)).rejects.toThrow()

  const dump = await everyRow(house)
  expect(dump).not.toContain('zqcanary')
  expect(dump).not.toContain(token)
})

test('two windows that save at once lose nothing of each other', async () => {
  const token = await aDraft(house)
  await Promise.all([
    changeDraft(house, token, (draft) => savePage(draft, 'websites', { websites: ['a.example'] })),
    changeDraft(house, token, (draft) =>
      savePage(draft, 'phones', { phones: ['+66 81 234 5678'] }),
    ),
    changeDraft(house, token, (draft) => savePage(draft, 'people', { people: ['Mr Lee'] })),
  ])
  const saved = (await openDraft(house, token))?.content
  expect(saved?.answers).toMatchObject({
    websites: ['a.example'],
    phones: ['+66 81 234 5678'],
    people: ['Mr Lee'],
  })
  expect(saved?.seen).toEqual(expect.arrayContaining(['websites', 'phones', 'people']))
})

test('a draft lives for seven days after it was last saved, and is then deleted with its files', async () => {
  const token = await aDraft(house)
  await addDraftFiles(house, token, [await aPicture()])
  const { id } = (await openDraft(house, token)) ?? { id: '' }
  const folder = join(house.folder, 'evidence', id)
  expect(existsSync(folder)).toBe(true)

  house.advance(6 * day)
  await changeDraft(house, token, (draft) => draft)
  house.advance(6 * day)
  expect(await openDraft(house, token)).not.toBeNull()
  house.advance(day + 1)
  expect(await openDraft(house, token)).toBeNull()

  await purgeDrafts(house)
  expect(await house.db.draft.count({ where: { id } })).toBe(0)
  expect(await house.db.evidence.count({ where: { subjectId: id } })).toBe(0)
  expect(existsSync(folder)).toBe(false)
})

test('the purge leaves a draft that somebody still writes', async () => {
  const token = await aDraft(house)
  await purgeDrafts(house)
  expect(await readDraftFor(house, token)).not.toBeNull()
})

test('leaving deletes the draft and its files at once', async () => {
  const token = await aDraft(house)
  await addDraftFiles(house, token, [await aPicture()])
  const { id } = (await openDraft(house, token)) ?? { id: '' }
  await forgetVisitor(house, { draft: token, reporter: null })
  expect(await house.db.draft.count({ where: { id } })).toBe(0)
  expect(await house.db.evidence.count({ where: { subjectId: id } })).toBe(0)
  expect(existsSync(join(house.folder, 'evidence', id))).toBe(false)
})
