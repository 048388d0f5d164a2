import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addWeeks, isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { type Manifest, manifestSchema, sha256Of } from '#core/release/manifest.ts'
import { publicKeyText } from '#core/release/minisign.ts'
import type { StixBundle } from '#core/release/stix/bundle.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { verifyAudit } from '#operations/audit/verify-audit.server.ts'
import { type CutRelease, cutRelease } from '#operations/release/cut-release.server.ts'
import { verifyReleases } from '#operations/release/verify-releases.server.ts'
import { aDraft, approved } from '#tests/support/factories/patterns.ts'
import {
  anAgency,
  aRelease,
  aScheduledPattern,
  revokeReleased,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { stixBundleErrors } from '#tests/support/stix-validator.ts'

const week = 7 * 86_400_000

// One house for all: releases follow one another, a week apart, as they do in a real one.
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  await anAgency(house, 'Coast Police', 'police')
})
afterEach(async () => {
  await house.db.pattern.updateMany({ where: { state: 'scheduled' }, data: { state: 'draft' } })
  house.advance(week)
})
afterAll(() => house.close())

/** What the readers of the narrowest police variant get. */
const police = { sector: 'police', ceiling: 'amber+strict' } as const
const folder = (number: number) => house.variants(police).folderOf(number)
const read = (number: number, name: string) => readFileSync(join(folder(number), name), 'utf8')
const manifest = (number: number): Manifest =>
  manifestSchema.parse(JSON.parse(read(number, 'manifest.json')))
const hashOf = (number: number) => sha256Of(readFileSync(join(folder(number), 'manifest.json')))
const minisign = (number: number) => {
  const file = join(folder(number), 'manifest.json')
  const key = publicKeyText(house.signer)
  return spawnSync('minisign', ['-Vm', file, '-P', key], { encoding: 'utf8' })
}
const hasMinisign = spawnSync('minisign', ['-v']).error === undefined
const thisWeek = () => isoWeek(house.now())
const nextNumber = async () => (await house.db.release.count()) + 1
const stateOf = async (id: string) =>
  (await house.db.pattern.findUniqueOrThrow({ where: { id } })).state
const eventsOf = (subject: string) =>
  house.db.auditEvent.findMany({ where: { subject }, orderBy: { seq: 'asc' } })
const cut = () => cutRelease(house, { actor: 'system' })

describe('a release', () => {
  test('takes along what was approved for its week or before, and nothing else', async () => {
    const due = await aScheduledPattern(house)
    const missed = await aScheduledPattern(house)
    const later = await aScheduledPattern(house)
    const draft = await aScheduledPattern(house)
    const move = (id: string, scheduledWeek: string) =>
      house.db.pattern.update({ where: { id }, data: { scheduledWeek } })
    await move(missed.id, addWeeks(thisWeek(), -7))
    await move(later.id, addWeeks(thisWeek(), 1))
    await house.db.pattern.update({ where: { id: draft.id }, data: { state: 'approved' } })

    const { number, ...release } = await aRelease(house)
    expect(release).toMatchObject({
      week: thisWeek(),
      counts: { new: 2, amended: 0, revoked: 0, indicators: 22 },
    })
    const left = await house.db.releasePattern.findMany({ where: { releaseNumber: number } })
    expect(left.map(({ patternId }) => patternId).sort()).toEqual([due.id, missed.id].sort())
    expect(left.find(({ patternId }) => patternId === due.id)).toMatchObject({
      version: 1,
      payloadHash: payloadHash(due),
    })
    expect(await stateOf(due.id)).toBe('published')
    expect(await stateOf(later.id)).toBe('scheduled')
    expect(await stateOf(draft.id)).toBe('approved')
  })

  test('writes its events in the same transaction, with hashes and codes only', async () => {
    const { id } = await aScheduledPattern(house)
    const { number, manifestSha256 } = await aRelease(house)
    expect(await eventsOf(`release:${number}`)).toMatchObject([
      {
        actor: 'system',
        action: 'release.cut',
        details: { week: thisWeek(), patterns: 1, manifest: manifestSha256 },
      },
    ])
    expect(await eventsOf(`pattern:${id}`)).toMatchObject([
      { action: 'pattern.published', details: { release: number, version: 1, status: 'new' } },
    ])
    expect(await verifyAudit(house)).toMatchObject({ ok: true })
  })

  test('holds a STIX bundle that the OASIS schemas accept, and a table without a formula', async () => {
    await aScheduledPattern(house)
    await aScheduledPattern(house, { kind: 'investment', title: '=2+3' })
    const { number } = await aRelease(house)
    const bundle = JSON.parse(read(number, 'stix-2.1.json')) as StixBundle
    expect(stixBundleErrors(bundle)).toEqual([])
    const cells = ['patterns.csv', 'indicators.csv'].flatMap((name) =>
      parseCsv(read(number, name)).flat(),
    )
    expect(cells.filter((cell) => /^[=+\-@|%]/.test(cell))).toEqual([])
    expect(cells).toContain("'=2+3")
  })

  test.skipIf(!hasMinisign)('is accepted by minisign itself, and no changed byte is', async () => {
    await aScheduledPattern(house)
    const { number } = await aRelease(house)
    const good = minisign(number)
    const created = house.now().toISOString()
    expect(good.stdout).toContain(`sequence:${number} week:${thisWeek()} created:${created}`)
    expect(good.status).toBe(0)
    const path = join(folder(number), 'manifest.json')
    const bytes = readFileSync(path)
    const changed = Buffer.from(bytes)
    changed[40] = (changed[40] ?? 0) ^ 1
    chmodSync(path, 0o600)
    writeFileSync(path, changed)
    expect(minisign(number).status).not.toBe(0)
    writeFileSync(path, bytes)
  })

  test('is tied to the one before, over several weeks', async () => {
    const first = await aScheduledPattern(house)
    const one = await aRelease(house)
    house.advance(week)
    await scheduleNextVersion(house, first, { summary: 'Now by bus.' })
    await aScheduledPattern(house)
    const two = await aRelease(house)
    house.advance(3 * week)
    await aScheduledPattern(house)
    const three = await aRelease(house)

    expect([two.number, three.number]).toEqual([one.number + 1, one.number + 2])
    expect(two.week).toBe(addWeeks(one.week, 1))
    expect(two.counts).toMatchObject({ new: 1, amended: 1 })
    expect(manifest(1).previous).toBeNull()
    expect(manifest(two.number).previous).toBe(hashOf(one.number))
    expect(manifest(three.number).previous).toBe(hashOf(two.number))
    expect(manifest(three.number)).toMatchObject({ release: three.manifestSha256 })
    expect(await verifyReleases(house)).toEqual({
      ok: true,
      releases: three.number,
      variants: three.number,
      olderEditions: 0,
      head: three.manifestSha256,
    })
  })

  test('keeps a pattern’s STIX objects the same through its versions, only newer', async () => {
    const campaignOf = ({ number, createdAt }: CutRelease) => {
      const { objects } = JSON.parse(read(number, 'stix-2.1.json')) as StixBundle
      return { ...objects.find(({ type }) => type === 'campaign'), cut: createdAt.toISOString() }
    }
    const first = await aScheduledPattern(house)
    const one: Record<string, unknown> = campaignOf(await aRelease(house))
    house.advance(week)
    const second = await scheduleNextVersion(house, first, { summary: 'Now by bus.' })
    const two = campaignOf(await aRelease(house))
    house.advance(week)
    await revokeReleased(house, second)
    const three = campaignOf(await aRelease(house))

    const same = { id: one.id, created: one.cut }
    expect(one).toMatchObject({ ...same, modified: one.cut })
    expect(two).toMatchObject({ ...same, modified: two.cut, description: 'Now by bus.' })
    expect(three).toMatchObject({ ...same, modified: three.cut, revoked: true })
    expect(one).not.toHaveProperty('revoked')
  })

  test('is not dated before the one that it follows, whatever the clock says', async () => {
    await aScheduledPattern(house)
    const { createdAt } = await aRelease(house)
    house.advance(-week)
    await aScheduledPattern(house)
    expect((await aRelease(house)).createdAt).toEqual(createdAt)
    expect(await verifyReleases(house)).toMatchObject({ ok: true })
    house.advance(week)
  })
})

describe('a second cut', () => {
  test('with nothing new cuts nothing and says so, in this week and the next', async () => {
    await aScheduledPattern(house)
    const { number } = await aRelease(house)
    const before = await house.db.auditEvent.count()
    for (const later of [1000, week]) {
      house.advance(later)
      expect(await cut()).toMatchObject({ ok: false, reason: 'nothing_new', refused: [] })
    }
    expect(await house.db.release.count()).toBe(number)
    expect(await house.db.auditEvent.count()).toBe(before)
  })

  test('in the same week carries a revocation at once', async () => {
    const pattern = await aScheduledPattern(house)
    const first = await aRelease(house)
    await revokeReleased(house, pattern, 'withdrawn_tips')
    const second = await aRelease(house)
    expect(second).toMatchObject({ week: first.week, counts: { revoked: 1 } })
    expect(JSON.parse(read(second.number, 'patterns.ndjson'))).toMatchObject({
      id: pattern.id,
      version: 2,
      status: 'revoked',
      revocation: 'withdrawn_tips',
      summary: '',
      attributes: [],
    })
    expect(await cut()).toMatchObject({ reason: 'nothing_new' })
  })

  test('at the same time waits, and finds nothing left', async () => {
    await aScheduledPattern(house)
    const number = await nextNumber()
    const results = await Promise.all([cut(), cut(), cut()])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await house.db.release.count()).toBe(number)
    expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: number })
  })
})

describe('what may not leave', () => {
  const reasons = async () => (await cut()).refused.map(({ reason }) => reason)

  test('is left out loudly, and the others go on', async () => {
    const number = await nextNumber()
    const good = await aScheduledPattern(house)
    const bad = await aScheduledPattern(house)
    await house.db.pattern.update({ where: { id: bad.id }, data: { approvedHash: '0'.repeat(64) } })
    expect(await cut()).toMatchObject({
      ok: true,
      refused: [{ patternId: bad.id, number: bad.number, reason: 'changed_since_approval' }],
    })
    expect(read(number, 'patterns.ndjson')).toContain(good.id)
    expect(read(number, 'patterns.ndjson')).not.toContain(bad.id)
    expect(await stateOf(bad.id)).toBe('scheduled')
    expect(await eventsOf(`pattern:${bad.id}`)).toMatchObject([
      { action: 'pattern.release_refused', details: { reason: 'changed_since_approval' } },
    ])
    expect(house.logged.some((line) => line.includes('release.pattern_refused'))).toBe(true)
  })

  test('includes words changed after the approval, with or without their hash', async () => {
    const number = await nextNumber()
    const silent = await aScheduledPattern(house)
    const hashed = await aScheduledPattern(house)
    const change = (payload: typeof silent) => ({ ...payload, summary: 'Other words.' })
    await house.db.pattern.update({ where: { id: silent.id }, data: { payload: change(silent) } })
    await house.db.pattern.update({
      where: { id: hashed.id },
      data: { payload: change(hashed), payloadHash: payloadHash(change(hashed)) },
    })
    expect(await reasons()).toEqual(['payload_altered', 'changed_since_approval'])
    expect(await nextNumber()).toBe(number)
    expect(await house.releases.numbers()).not.toContain(number)
  })

  test('includes a payload of another pattern, one that is none, and a version out of turn', async () => {
    const one = await aScheduledPattern(house)
    await aRelease(house)
    const two = await aScheduledPattern(house)
    const three = await aScheduledPattern(house)
    await aScheduledPattern(house, { version: 2, status: 'amended' })
    const stolen = { payload: one, payloadHash: payloadHash(one), approvedHash: payloadHash(one) }
    await house.db.pattern.update({ where: { id: two.id }, data: stolen })
    await house.db.pattern.update({ where: { id: three.id }, data: { payload: { id: three.id } } })
    expect(await reasons()).toEqual(['payload_of_other', 'payload_unfit', 'version_not_next'])
  })

  test('includes figures that count a tip withdrawn after the approval', async () => {
    const author = await aColleague(house, `Author ${thisWeek()}`)
    const approver = await aColleague(house, `Approver ${thisWeek()}`, ['supervisor'])
    const { number, tips } = await aDraft(house, author)
    await approved(house, author, approver, number)
    const withdraw = { action: 'tip.withdrawn', subject: `tip:${tips[2]?.tipId}` } as const
    house.advance(1000)
    await house.db.$transaction((tx) =>
      appendAudit(tx, house.now(), [{ actor: 'reporter', ...withdraw }]),
    )
    expect(await reasons()).toEqual(['tip_withdrawn_since'])
  })

  test('includes what has come onto a safe list since the approval, until it is off again', async () => {
    const pattern = await aScheduledPattern(house)
    const file = join(house.env.SAFE_LISTS, 'emails-help.txt')
    mkdirSync(house.env.SAFE_LISTS, { recursive: true })
    writeFileSync(file, '# ours\nhr@scam.example\n')
    expect(await cut()).toMatchObject({
      ok: false,
      refused: [
        {
          patternId: pattern.id,
          reason: 'indicator_safe_since',
          safe: [{ hit: { list: 'emails-help', entry: 'hr@scam.example' } }],
        },
      ],
    })
    rmSync(file)
    expect(await cut()).toMatchObject({ ok: true, refused: [] })
  })

  test('includes a revocation that says more than that it is one', async () => {
    const pattern = await aScheduledPattern(house)
    await aRelease(house)
    const honest = await revokeReleased(house, pattern)
    const revoked = { ...honest, summary: 'Unread by a second person.' }
    const store = (payload: typeof revoked) =>
      house.db.pattern.update({
        where: { id: pattern.id },
        data: { payload, payloadHash: payloadHash(payload) },
      })
    await store(revoked)
    expect(await reasons()).toEqual(['not_a_revocation'])
    await store(honest)
    expect((await aRelease(house)).counts.revoked).toBe(1)
  })
})

describe('a cut that was stopped', () => {
  test('before its commit leaves nothing that a retry trips over', async () => {
    await aScheduledPattern(house)
    const number = await nextNumber()
    const { draft } = house.releases
    house.releases.draft = async (of) => {
      const made = await draft(of)
      const stage = async (sha256: string) => {
        await made.stage(sha256)
        throw new Error('power cut')
      }
      return { ...made, stage }
    }
    await expect(cut()).rejects.toThrow('power cut')
    expect(await nextNumber()).toBe(number)
    expect(await house.releases.numbers()).not.toContain(number)

    house.releases.draft = draft
    house.advance(1000)
    expect((await aRelease(house)).number).toBe(number)
    const left = readdirSync(join(house.folder, 'releases'))
    expect(left.filter((name) => !/^\d{4}$/.test(name))).toEqual([])
    expect(await verifyReleases(house)).toMatchObject({ ok: true })
  })

  test('after its commit is finished by whoever reads or cuts next', async () => {
    const { publish } = house.releases
    const stopped = async () => {
      await aScheduledPattern(house)
      const number = await nextNumber()
      house.releases.publish = (key) =>
        key.number === number ? Promise.reject(new Error('killed')) : publish(key)
      await expect(cut()).rejects.toThrow('killed')
      house.releases.publish = publish
      expect(await house.db.release.count()).toBe(number)
      expect(await house.releases.numbers()).not.toContain(number)
      return number
    }
    const thenRead = await stopped()
    expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: thenRead })
    expect(await house.releases.numbers()).toContain(thenRead)

    const thenCut = await stopped()
    expect(await cut()).toMatchObject({ reason: 'nothing_new' })
    expect(await house.releases.numbers()).toContain(thenCut)
  })

  test('never takes a number whose folder is there: agencies may hold that release', async () => {
    const other = await openTestHouse()
    other.setNow(house.now())
    other.releases = house.releases
    await aScheduledPattern(other)
    await expect(cutRelease(other, { actor: 'system' })).rejects.toThrow('no such release')
    expect(await other.db.release.count()).toBe(0)
    expect(await verifyReleases(house)).toMatchObject({ ok: true })
    await other.close()
  })
})
