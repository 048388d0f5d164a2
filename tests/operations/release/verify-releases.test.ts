import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { releaseFormats } from '#core/release/files.ts'
import { newSigningKey, parseSigningKey } from '#infra/signing/signing-key.server.ts'
import { makeVariants } from '#operations/release/make-variants.server.ts'
import { verifyReleases } from '#operations/release/verify-releases.server.ts'
import { runLane } from '#operations/urgent/lane.server.ts'
import { anAgency, aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-02T06:00:00Z'))
  await anAgency(house, 'Coast Police', 'police')
  await anAgency(house, 'Harbour Bank', 'finance')
  for (let number = 1; number <= 3; number++) {
    await aScheduledPattern(house)
    await aRelease(house)
    house.advance(7 * 86_400_000)
  }
})
afterAll(() => house.close())

const police = { sector: 'police', ceiling: 'amber+strict' } as const
const variant = 'police-amber-strict'
const placed = (name: string) => `${variant}/${name}`
const pathOf = (number: number, name: string) => join(house.variants(police).folderOf(number), name)
const wholeOf = (number: number, name: string) => join(house.releases.folderOf(number), name)

/** What is found while a file holds other bytes; they are put back. */
async function whileChanged(path: string, change: (bytes: Buffer) => Buffer) {
  const before = readFileSync(path)
  chmodSync(path, 0o600)
  writeFileSync(path, change(Buffer.from(before)))
  const verdict = await verifyReleases(house)
  writeFileSync(path, before)
  return verdict
}

const flip = (at: number) => (bytes: Buffer) => {
  if (bytes.length === 0) return Buffer.from('x')
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
  return bytes
}

const files = releaseFormats.map(({ name }) => name)

describe('after an older database came back', () => {
  const finance = { sector: 'finance', ceiling: 'amber+strict' } as const
  /** The rows of all but the first release, which nothing but an older database lacks. */
  const forget = () =>
    house.db.$transaction(async (tx) => {
      for (const table of ['release_variant_file', 'release_variant']) {
        await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER "${table}_append_only"`)
        await tx.$executeRawUnsafe(
          `DELETE FROM "${table}" WHERE "sector" = 'finance' AND "release_number" > 1`,
        )
        await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER "${table}_append_only"`)
      }
    })

  test('a variant that lies there is taken as it is, if it is the same', async () => {
    await forget()
    expect(await verifyReleases(house)).toMatchObject({ ok: false })
    expect(await makeVariants(house, finance)).toBe(2)
    expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: 3, variants: 6 })
  })

  test('one that is another stops with words', async () => {
    await forget()
    const path = join(house.variants(finance).folderOf(2), files[0] ?? '')
    const before = readFileSync(path)
    chmodSync(path, 0o600)
    writeFileSync(path, 'another')
    await expect(makeVariants(house, finance)).rejects.toThrow('Restoring a backup')
    writeFileSync(path, before)
    expect(await makeVariants(house, finance)).toBe(2)
  })
})

describe('verifying releases', () => {
  test('finds them as they were cut, wholes and variants', async () => {
    expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: 3, variants: 6 })
  })

  test.each(files)('finds one changed byte in %s', async (name) => {
    expect(await whileChanged(pathOf(1, name), flip(100))).toEqual({
      ok: false,
      problems: [{ number: 1, reason: 'file_altered', what: placed(name) }],
    })
  })

  test('finds a changed manifest by its hash, its signature and the chain', async () => {
    expect(await whileChanged(pathOf(2, 'manifest.json'), flip(100))).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        { number: 2, reason: 'file_altered', what: placed('manifest.json') },
        { number: 2, reason: 'signature_wrong', what: variant },
      ]),
    })
    expect(await whileChanged(wholeOf(2, 'manifest.json'), flip(100))).toMatchObject({
      problems: expect.arrayContaining([{ number: 2, reason: 'signature_wrong' }]),
    })
  })

  test('finds a changed signature', async () => {
    const other = () => Buffer.from(`untrusted comment: x\n${randomBytes(74).toString('base64')}\n`)
    expect(await whileChanged(pathOf(3, 'manifest.json.minisig'), other)).toMatchObject({
      problems: [
        { number: 3, reason: 'file_altered', what: placed('manifest.json.minisig') },
        { number: 3, reason: 'signature_malformed', what: variant },
      ],
    })
  })

  test('finds what was changed in the database, though it hangs together there', async () => {
    const { db } = house
    const [row] = await db.releasePattern.findMany({ where: { releaseNumber: 1 } })
    if (!row) throw new Error('release 1 is empty')
    const payload = patternPayloadSchema.parse(row.payload)
    const write = (next: typeof payload) =>
      db.$transaction(async (tx) => {
        await tx.$executeRaw`ALTER TABLE "release_pattern" DISABLE TRIGGER USER`
        await tx.releasePattern.updateMany({
          where: { releaseNumber: 1 },
          data: { payload: next, payloadHash: payloadHash(next) },
        })
        await tx.$executeRaw`ALTER TABLE "release_pattern" ENABLE TRIGGER USER`
      })
    await write({ ...payload, title: 'Quietly other words' })
    const verdict = await verifyReleases(house)
    await write(payload)
    const found = verdict.ok ? [] : verdict.problems.map(({ reason, what }) => `${reason} ${what}`)
    expect(found).toContain('not_reproducible patterns.ndjson')
    expect(found).toContain(`not_reproducible ${placed('patterns.csv')}`)
    expect(await verifyReleases(house)).toMatchObject({ ok: true })
  })

  test('finds a file too many, and a folder that the database knows nothing of', async () => {
    writeFileSync(pathOf(1, 'more.csv'), 'x')
    await mkdir(house.releases.folderOf(9))
    const { problems } = { problems: [], ...(await verifyReleases(house)) }
    expect(problems).toEqual([
      { number: null, reason: 'folder_unknown', what: house.releases.folderOf(9) },
      { number: 1, reason: 'file_not_ours', what: placed('more.csv') },
    ])
    rmSync(pathOf(1, 'more.csv'))
    rmSync(house.releases.folderOf(9), { recursive: true })
  })

  test('asks for our key on the newest only: an older one is vouched for by its successor', async () => {
    const { signer } = house
    house.signer = parseSigningKey(JSON.stringify(newSigningKey(house.now())))
    const verdict = await verifyReleases(house)
    const found = verdict.ok ? [] : verdict.problems
    // The whole and two variants, each signed in two ways.
    expect(found.map(({ number, reason }) => [number, reason])).toEqual(
      Array.from({ length: 6 }, () => [3, 'signature_other_key']),
    )
    await aScheduledPattern(house)
    await aRelease(house)
    expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: 4 })
    house.signer = signer
  })

  test('finds a missing release', async () => {
    rmSync(house.variants(police).folderOf(2), { recursive: true })
    const verdict = await verifyReleases(house)
    if (verdict.ok) throw new Error('found nothing')
    expect(verdict.problems).toContainEqual({ number: 2, reason: 'not_a_manifest', what: variant })
    expect(verdict.problems).toContainEqual({
      number: 2,
      reason: 'file_missing',
      what: placed('stix-2.1.json'),
    })
  })
})

test('a folder that the database does not know stops the cut alone, until it is moved away', async () => {
  const next = (await house.db.release.count()) + 1
  await mkdir(house.releases.folderOf(next))
  await aScheduledPattern(house, { urgent: 'money_moving' })
  await runLane(house)
  expect(house.logged.join('')).toContain('release_folder_unknown')
  expect(await house.db.release.count()).toBe(next - 1)
  rmSync(house.releases.folderOf(next), { recursive: true })
  await runLane(house)
  expect(await house.db.release.count()).toBe(next)
})
