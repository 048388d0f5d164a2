import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSigningKey, parseSigningKey } from '#infra/signing/signing-key.server.ts'
import { verifyReleases } from '#operations/release/verify-releases.server.ts'
import { aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-02T06:00:00Z'))
  for (let number = 1; number <= 3; number++) {
    await aScheduledPattern(house)
    await aRelease(house)
    house.advance(7 * 86_400_000)
  }
})
afterAll(() => house.close())

const pathOf = (number: number, name: string) => join(house.releases.folderOf(number), name)

/** What is found while a file holds other bytes; they are put back. */
async function whileChanged(number: number, name: string, change: (bytes: Buffer) => Buffer) {
  const path = pathOf(number, name)
  const before = readFileSync(path)
  chmodSync(path, 0o600)
  writeFileSync(path, change(Buffer.from(before)))
  const verdict = await verifyReleases(house)
  writeFileSync(path, before)
  return verdict
}

const flip = (at: number) => (bytes: Buffer) => {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

const files = ['stix-2.1.json', 'patterns.ndjson', 'patterns.csv', 'indicators.csv']

describe('verifying releases', () => {
  test('finds them as they were cut', async () => {
    expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: 3 })
  })

  test.each(files)('finds one changed byte in %s', async (name) => {
    for (const number of [1, 3])
      expect(await whileChanged(number, name, flip(100))).toEqual({
        ok: false,
        problems: [{ number, reason: 'file_altered', what: name }],
      })
  })

  test('finds a changed manifest by its hash, its signature and the chain', async () => {
    expect(await whileChanged(2, 'manifest.json', flip(100))).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        { number: 2, reason: 'file_altered', what: 'manifest.json' },
        { number: 2, reason: 'signature_wrong' },
      ]),
    })
  })

  test('finds a changed signature', async () => {
    const other = () => Buffer.from(`untrusted comment: x\n${randomBytes(74).toString('base64')}\n`)
    expect(await whileChanged(3, 'manifest.json.minisig', other)).toMatchObject({
      problems: [
        { number: 3, reason: 'file_altered', what: 'manifest.json.minisig' },
        { number: 3, reason: 'signature_malformed' },
      ],
    })
  })

  test('finds a file too many, and a folder that the database knows nothing of', async () => {
    writeFileSync(pathOf(1, 'more.csv'), 'x')
    await mkdir(house.releases.folderOf(9))
    expect(await verifyReleases(house)).toEqual({
      ok: false,
      problems: [
        { number: 1, reason: 'file_not_ours', what: 'more.csv' },
        { number: null, reason: 'folder_unknown', what: house.releases.folderOf(9) },
      ],
    })
    rmSync(pathOf(1, 'more.csv'))
    rmSync(house.releases.folderOf(9), { recursive: true })
  })

  test('asks for our key on the newest only: an older one is vouched for by its successor', async () => {
    const { signer } = house
    house.signer = parseSigningKey(JSON.stringify(newSigningKey(house.now())))
    expect(await verifyReleases(house)).toEqual({
      ok: false,
      problems: [{ number: 3, reason: 'signature_other_key' }],
    })
    await aScheduledPattern(house)
    await aRelease(house)
    expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: 4 })
    house.signer = signer
  })

  test('finds a missing release', async () => {
    rmSync(house.releases.folderOf(2), { recursive: true })
    const verdict = await verifyReleases(house)
    if (verdict.ok) throw new Error('found nothing')
    expect(verdict.problems).toContainEqual({ number: 2, reason: 'not_a_manifest' })
    expect(verdict.problems).toContainEqual({
      number: 2,
      reason: 'file_missing',
      what: 'stix-2.1.json',
    })
  })
})
