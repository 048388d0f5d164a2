import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { folderStore } from '#infra/evidence/store.server.ts'

test('what breaks off as soon as it began is refused, leaves nothing and ends no process', async () => {
  const root = await mkdtemp(join(tmpdir(), 'harborlight-spool-'))
  const coming = new PassThrough()
  const kept = folderStore(root).spool(coming)
  coming.destroy(new Error('The form broke off'))
  await expect(kept).rejects.toThrow()
  expect(await readdir(join(root, 'spool'))).toEqual([])
  await rm(root, { recursive: true })
})
