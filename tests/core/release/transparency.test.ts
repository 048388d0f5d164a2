import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicLog, verifyLog } from '#core/release/transparency.ts'

const made = publicLog(
  Array.from({ length: 60 }, (_, n) => ({
    number: n + 1,
    week: `2026-W${String((n % 52) + 1).padStart(2, '0')}`,
    created: new Date(Date.UTC(2026, 0, 5 + 7 * n, 6)),
    manifestSha256: n.toString(16).padStart(64, 'a'),
    bytes: 700 * 3 ** (n % 9),
    patterns: n * 7,
  })),
)
const head = made.releases.at(-1)?.hash ?? ''

test('sixty releases verify, by us and by the script that anybody can take', () => {
  expect(verifyLog(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, length: 60, head })
  expect(run(made, made.releases[10]?.hash ?? '')).toMatchObject({ status: 0 })
  expect(run(made).stdout).toBe(`Valid: 60 releases\nKeep this hash: ${head}\n`)
  expect(verifyLog({ format: 'harborlight-log/1', releases: [] })).toMatchObject({ ok: true })
})

test('counts are bands, and sizes powers of two', () => {
  const { releases } = made
  expect(releases.slice(0, 3).map(({ patterns }) => patterns)).toEqual(['0', '3-9', '10-49'])
  expect(releases.slice(0, 3).map((one) => one.size_up_to)).toEqual([1024, 4096, 8192])
  expect(new Set(releases.map(({ patterns }) => patterns)).size).toBeLessThanOrEqual(6)
})

describe('tampering is found', () => {
  type Lines = typeof made.releases
  const changed = (at: number, change: object): Lines =>
    made.releases.map((line, n) => (n === at ? { ...line, ...change } : line))
  const cases: Record<string, Lines> = {
    'a number': changed(7, { number: 9 }),
    'a week': changed(7, { week: '2026-W52' }),
    'a time': changed(7, { created: '2026-03-01T06:00:00.000Z' }),
    'the hash of a release': changed(7, { release: 'b'.repeat(64) }),
    'a size': changed(7, { size_up_to: 2 ** 30 }),
    'a band': changed(7, { patterns: '250+' }),
    'a link': changed(7, { previous: 'c'.repeat(64) }),
    'a hash': changed(7, { hash: 'd'.repeat(64) }),
    'one line more': changed(7, { note: 'hello' }),
    'one that is missing': made.releases.filter((_, n) => n !== 7),
    'the first that is missing': made.releases.slice(1),
    'two in the other order': made.releases.toSpliced(7, 2, ...made.releases.slice(7, 9).reverse()),
    'one twice': made.releases.toSpliced(7, 0, ...made.releases.slice(7, 8)),
  }
  test.each(Object.keys(cases))('%s', (what) => {
    expect(verifyLog({ ...made, releases: cases[what] }).ok).toBe(false)
  })

  test('in any single line, whatever follows', () => {
    for (const at of made.releases.keys())
      expect(verifyLog({ ...made, releases: changed(at, { patterns: '1-2' }) })).toEqual({
        ...{ ok: false, number: at + 1, reason: 'hash_wrong' },
      })
  })

  test('by the script, too, and a log that was written anew by a hash that somebody kept', () => {
    expect(run({ ...made, releases: changed(7, { patterns: '250+' }) })).toMatchObject({
      status: 1,
      stderr: 'NOT VALID: release 8 was changed\n',
    })
    const anew = publicLog(
      made.releases.map(({ number, week, created, release }) => ({
        ...{ number, week, created: new Date(created), manifestSha256: release },
        ...{ bytes: 1, patterns: 1 },
      })),
    )
    expect(run(anew).status).toBe(0)
    expect(run(anew, head)).toMatchObject({ status: 1 })
    expect(run('x')).toMatchObject({ status: 1, stderr: 'NOT VALID: this is no log\n' })
  })
})

function run(log: unknown, ...given: string[]) {
  const script = join(import.meta.dirname, '../../../public/verify-log.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], {
    input: JSON.stringify(log),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
