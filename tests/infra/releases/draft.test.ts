import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderReleases } from '#infra/releases/store.server.ts'

test('a draft that is dropped leaves no file open and nothing on disk', async () => {
  const root = await mkdtemp(join(tmpdir(), 'harborlight-draft-'))
  const draft = await folderReleases(root).draft(1)
  const done = await draft.file('a.json')
  await done.write('{}')
  await done.close()
  const half = await draft.file('b.json')
  await half.write('{')
  await draft.drop()
  expect(await readdir(root)).toEqual([])
  await expect(half.write(new Uint8Array(1))).rejects.toThrow()
  await rm(root, { recursive: true })
})
