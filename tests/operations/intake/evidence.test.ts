import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unseal } from '#infra/keyring/seal.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { openDraft } from '#operations/draft/open-draft.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
import { removeDraftFile } from '#operations/draft/remove-draft-file.server.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aPdf, aPicture, aText } from '#tests/support/factories/files.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const namesIn = async (token: string) =>
  (await readDraftFor(house, token))?.files.map(({ name }) => name)

test('a bad file among good ones: the good are kept, the bad is named with its reason', async () => {
  const token = await aDraft(house)
  const broken = { name: 'broken.jpg', bytes: (await aPicture()).bytes.slice(0, 100) }
  const large = { name: 'large.pdf', bytes: new Uint8Array(evidenceLimits.maxBytes + 1) }
  const added = await addDraftFiles(house, token, [
    await aPicture('chat.jpg'),
    aText(),
    broken,
    large,
    { name: 'empty.png', bytes: new Uint8Array() },
    aPdf(),
  ])
  expect(added).toEqual({
    ok: true,
    refused: [
      { name: 'notes.txt', reason: 'file_type' },
      { name: 'broken.jpg', reason: 'file_damaged' },
      { name: 'large.pdf', reason: 'file_too_big' },
      { name: 'empty.png', reason: 'file_damaged' },
    ],
  })
  expect(await namesIn(token)).toEqual(['chat.jpg', 'ticket.pdf'])
})

test('the content decides what a file is, whatever it is called', async () => {
  const token = await aDraft(house)
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  const added = await addDraftFiles(house, token, [
    { name: 'photo.jpg', bytes: script },
    { name: '../../etc/passwd\u202Egpj.txt', bytes: (await aPicture()).bytes },
  ])
  expect(added).toMatchObject({ refused: [{ name: 'photo.jpg', reason: 'file_type' }] })
  expect(await namesIn(token)).toEqual(['passwdgpj.txt'])
})

test('five files fit, also when two windows add them at once', async () => {
  const token = await aDraft(house)
  const some = (colours: string[]) =>
    Promise.all(colours.map((colour) => aPicture(`${colour}.jpg`, colour)))
  const [one, two] = await Promise.all([
    addDraftFiles(house, token, await some(['#100000', '#200000', '#300000'])),
    addDraftFiles(house, token, await some(['#400000', '#500000', '#600000', '#700000'])),
  ])
  expect(await namesIn(token)).toHaveLength(evidenceLimits.maxFiles)
  const refused = [one, two].flatMap((added) => (added.ok ? added.refused : []))
  expect(refused.map(({ reason }) => reason)).toEqual(['too_many_files', 'too_many_files'])
})

test('the same file sent twice is there once', async () => {
  const token = await aDraft(house)
  await addDraftFiles(house, token, [aPdf(), aPdf('copy.pdf')])
  expect(await addDraftFiles(house, token, [aPdf()])).toEqual({ ok: true, refused: [] })
  expect(await namesIn(token)).toEqual(['ticket.pdf'])
})

test('a file can be taken back, by its own visitor only', async () => {
  const token = await aDraft(house)
  const stranger = await aDraft(house)
  await addDraftFiles(house, token, [aPdf()])
  const [file] = (await readDraftFor(house, token))?.files ?? []
  const id = file?.id ?? ''
  await removeDraftFile(house, stranger, id)
  await removeDraftFile(house, token, "'; DROP TABLE evidence; --")
  expect(await namesIn(token)).toEqual(['ticket.pdf'])
  await removeDraftFile(house, token, id)
  expect(await namesIn(token)).toEqual([])
  const subject = (await openDraft(house, token))?.id ?? ''
  expect(await house.evidence.get(subject, id, 'original')).toBeNull()
})

test('what was added before filing opens under the key of the tip, original and clean copy', async () => {
  const token = await aDraft(house)
  const picture = await aPicture('zqcanary.jpg', '#123456', 'zqcanary camera')
  await addDraftFiles(house, token, [picture])
  await fileDraft(house, token)

  const row = await house.db.evidence.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const key = (await readDataKey(house.db, house.keyring, row.subjectId)) ?? new Uint8Array()
  const open = async (form: 'original' | 'copy') => {
    const sealed = await house.evidence.get(row.subjectId, row.id, form)
    expect(sealed?.includes('zqcanary')).toBe(false)
    return unseal(key, sealed ?? new Uint8Array(), `${row.subjectId}/evidence/${row.id}/${form}`)
  }
  expect(new Uint8Array(await open('original'))).toEqual(picture.bytes)
  const copy = await open('copy')
  expect(copy.includes('zqcanary')).toBe(false)
  expect((await sharp(copy).metadata()).exif).toBeUndefined()
  expect(await everyRow(house)).not.toContain('zqcanary')
})
