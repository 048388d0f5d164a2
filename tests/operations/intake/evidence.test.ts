import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { openFile } from '#infra/evidence/sealed-file.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { seal, sealText } from '#infra/keyring/seal.server.ts'
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
      { name: 'empty.png', reason: 'file_empty' },
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
  expect(added).toMatchObject({ refused: [{ name: 'photo.jpg', reason: 'file_svg' }] })
  expect(await namesIn(token)).toEqual(['passwdgpj.txt'])
})

test('twenty files fit, also when two windows add them at once', async () => {
  const token = await aDraft(house)
  const some = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => aPdf(`${from + n}.pdf`, `${from + n}`))
  const [one, two] = await Promise.all([
    addDraftFiles(house, token, some(0, 12)),
    addDraftFiles(house, token, some(12, 22)),
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
  expect(await house.evidence.read(subject, id, 'original')).toBeNull()
})

test('what was added before filing opens under the key of the tip, original and clean copy', async () => {
  const token = await aDraft(house)
  const picture = await aPicture('zqcanary.jpg', '#123456', 'zqcanary camera')
  await addDraftFiles(house, token, [picture])
  await fileDraft(house, token)

  const row = await house.db.evidence.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const key = (await readDataKey(house.db, house.keyring, row.subjectId)) ?? new Uint8Array()
  const open = async (form: 'original' | 'copy') => {
    const stored = await house.evidence.read(row.subjectId, row.id, form)
    const sealed = stored ? await buffer(stored) : Buffer.alloc(0)
    expect(sealed.length).toBeGreaterThan(0)
    expect(sealed.includes('zqcanary')).toBe(false)
    const opened = await openFile(house.evidence, row, form, { dataKey: key })
    return opened ? buffer(opened) : Buffer.alloc(0)
  }
  expect(new Uint8Array(await open('original'))).toEqual(picture.bytes)
  const copy = await open('copy')
  expect(copy.includes('zqcanary')).toBe(false)
  expect((await sharp(copy).metadata()).exif).toBeUndefined()
  expect(await everyRow(house)).not.toContain('zqcanary')
})

test('all files of a report together have a limit, and what is over it is named', async () => {
  const token = await aDraft(house)
  const part = evidenceLimits.maxBytesInAll / 4
  const large = (n: number) => ({
    name: `${n}.pdf`,
    bytes: Buffer.concat([Buffer.from(`%PDF-1.4 ${n}\n`), Buffer.alloc(part - 1000, n)]),
  })
  for (const n of [1, 2, 3, 4]) await addDraftFiles(house, token, [large(n)])
  expect(await addDraftFiles(house, token, [large(5), aPdf()])).toEqual({
    ok: true,
    refused: [{ name: '5.pdf', reason: 'too_much_in_all' }],
  })
  expect(await namesIn(token)).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf', 'ticket.pdf'])
})

test('a file from before files had keys of their own still opens', async () => {
  const dataKey = Buffer.alloc(32, 7)
  const [subjectId, id] = [uuidv7(), uuidv7()]
  const field = (part: string) => `${subjectId}/evidence/${id}/${part}`
  const folder = join(house.folder, 'evidence', subjectId)
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, `${id}.original`),
    seal(dataKey, Buffer.from('old'), field('original')),
  )
  const row = await house.db.evidence.create({
    data: {
      id,
      subjectId,
      mediaType: 'application/pdf',
      byteSize: 3,
      sha256: '',
      sealedName: sealText(dataKey, 'old.pdf', field('name')),
      hasCopy: false,
      createdAt: house.now(),
    },
  })
  const opened = await openFile(house.evidence, row, 'original', { dataKey })
  expect(opened && (await buffer(opened)).toString()).toBe('old')
  expect(row.scanState).toBe('not_scanned')
})
