import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileIn } from '#infra/releases/store.server.ts'
import { openThread } from '#operations/release/printing/open-thread.server.ts'
import { openWorks, type Works } from '#operations/release/printing/works.server.ts'
import { payloadOf, releaseOf } from '#tests/support/release-input.ts'

const clearances = [
  null,
  { sector: 'police', ceiling: 'amber' },
  { sector: 'telecom', ceiling: 'green' },
] as const
const { patterns: _, ...input } = releaseOf([])
const at = { created: input.created, modified: input.created }
const ids = ['0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c01', '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c03']
const rows = ids.map((id, nth) => ({
  ...at,
  payload: JSON.stringify(payloadOf({ id, number: nth + 1, version: nth + 1 })),
  before: nth === 0 ? null : JSON.stringify(payloadOf({ id, number: nth + 1, tlp: 'green' })),
}))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'harborlight-works-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const inThread = () =>
  openThread({
    input,
    sets: clearances.map((clearance, nth) => ({ clearance, folder: place(nth) })),
  })
const place = (nth: number) => mkdtempSync(join(folder, `${nth}-`))

async function print(works: Works) {
  try {
    const objects = await Promise.all(rows.map((row) => works.add([row])))
    return { objects, printed: await works.end() }
  } finally {
    await works.close()
  }
}

/** Name and bytes of each file, and what is still open. */
const made = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => [one.name, readFileSync(join(one.parentPath, one.name), 'utf8')])
    .sort()
const stillOpen = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder)
    } catch {
      return false
    }
  })

test('in a thread make the same files, and the same objects in the same order', async () => {
  const here = await openWorks(
    input,
    clearances.map((clearance, nth) => {
      const into = place(nth)
      return { clearance, open: (name) => fileIn(into, name) }
    }),
  )
  const expected = { ...(await print(here)), files: made() }
  expect(expected.files.length).toBeGreaterThan(20)
  rmSync(folder, { recursive: true })
  folder = mkdtempSync(join(tmpdir(), 'harborlight-works-'))
  expect({ ...(await print(inThread())), files: made() }).toEqual(expected)
})

test('tell of what went wrong in a thread, to whoever asks then and later, and hold no file', async () => {
  const works = inThread()
  await works.add(rows)
  const broken = works.add([{ ...at, payload: '{"format":"other"}', before: null }])
  const after = works.end()
  after.catch(() => undefined)
  await expect(broken).rejects.toThrow('harborlight-pattern/1')
  await expect(after).rejects.toThrow()
  await expect(works.add(rows)).rejects.toThrow()
  await works.close()
  expect(stillOpen()).toEqual([])
})

test('that are stopped in a thread hold no file', async () => {
  const works = inThread()
  await works.add(rows)
  expect(stillOpen().length).toBeGreaterThan(15)
  await works.close()
  expect(stillOpen()).toEqual([])
})
