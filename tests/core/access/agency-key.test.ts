import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  agencyKeyFromBytes,
  agencyKeyPrefix,
  agencyKeyRules,
  agencyKeysIn,
  keyStateOf,
  readKeyWish,
} from '#core/access/agency-key.ts'
import { fc } from '#tests/support/property.ts'

const random = fc.uint8Array({ minLength: 25, maxLength: 25 })
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

describe('an agency key', () => {
  it('is found by its prefix, and in source code by its shape', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const { key, prefix } = agencyKeyFromBytes(bytes)
        expect(key).toMatch(/^hlk_[0-9a-hjkmnp-tv-z]{8}_[0-9a-hjkmnp-tv-z]{38}$/)
        expect(agencyKeyPrefix(key)).toBe(prefix)
      }),
    )
  })

  it('differs in prefix and secret when a byte differs', () => {
    fc.assert(
      fc.property(random, fc.nat(24), fc.integer({ min: 1, max: 255 }), (bytes, at, flip) => {
        const other = Uint8Array.from(bytes)
        other[at] = (other[at] ?? 0) ^ flip
        expect(agencyKeyFromBytes(other).key).not.toBe(agencyKeyFromBytes(bytes).key)
      }),
    )
  })

  it('with one other character is told apart from a key, nearly always', () => {
    let passed = 0
    fc.assert(
      fc.property(random, fc.nat(37), fc.nat(30), (bytes, at, step) => {
        const { key } = agencyKeyFromBytes(bytes)
        const place = 13 + at
        const now = alphabet.indexOf(key.charAt(place))
        const next = alphabet.charAt((now + 1 + step) % 32)
        const changed = key.slice(0, place) + next + key.slice(place + 1)
        if (agencyKeyPrefix(changed) !== null) passed++
      }),
      { numRuns: 2000 },
    )
    // 30 bits of checksum: one in a thousand million.
    expect(passed).toBe(0)
  })

  it('is not read from other texts', () => {
    fc.assert(fc.property(fc.string(), (text) => agencyKeyPrefix(text) === null))
    const { key } = agencyKeyFromBytes(new Uint8Array(25))
    for (const text of [key.toUpperCase(), ` ${key}`, `${key}\n`, `${key}0`, key.slice(1)])
      expect(agencyKeyPrefix(text)).toBeNull()
  })

  it('is made of 25 bytes and no other number', () => {
    expect(() => agencyKeyFromBytes(new Uint8Array(24))).toThrow(RangeError)
  })
})

describe('the state of a key', () => {
  const now = new Date('2026-11-16T00:00:00Z')
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

  it.each([
    [{ revokedAt: null, expiresAt: inDays(15) }, 'live'],
    [{ revokedAt: null, expiresAt: inDays(14) }, 'expiring'],
    [{ revokedAt: null, expiresAt: now }, 'expired'],
    [{ revokedAt: inDays(-1), expiresAt: inDays(-2) }, 'revoked'],
  ] as const)('of %o is %s', (facts, state) => {
    expect(keyStateOf(facts, now)).toBe(state)
  })
})

describe('a wish for a key', () => {
  it('has a clean label and days within the limits', () => {
    expect(readKeyWish({ label: '  Nightly   import ', days: ' 90 ' })).toEqual({
      ok: true,
      label: 'Nightly import',
      days: 90,
    })
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, days) => {
        const read = readKeyWish({ label, days })
        if (!read.ok) return
        expect(read.label).not.toBe('')
        expect(read.days).toBeGreaterThanOrEqual(1)
        expect(read.days).toBeLessThanOrEqual(agencyKeyRules.maxDays)
      }),
    )
  })
})

// Scanners of other people's code have nothing but that page.
it('is told apart by what docs/api/keys.md says to scanners', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/api/keys.md'), 'utf8')
  const code = /```js\n([\s\S]+?)```/.exec(page)?.[1] ?? ''
  const address = `data:text/javascript,${encodeURIComponent(code)}`
  const { isHarborlightKey } = await import(/* @vite-ignore */ address)
  fc.assert(
    fc.property(random, (bytes) => {
      const { key } = agencyKeyFromBytes(bytes)
      const other = key.endsWith('0') ? '1' : '0'
      expect(isHarborlightKey(key)).toBe(true)
      expect(isHarborlightKey(key.slice(0, -1) + other)).toBe(false)
      expect(agencyKeysIn(`a ${key}, "${key}" and ${key.slice(0, -1)}${other}`)).toEqual([key])
    }),
  )
  const [, shape = ''] = /```\n(hlk_.+)\n```/.exec(page) ?? []
  expect(agencyKeyFromBytes(new Uint8Array(25)).key).toMatch(new RegExp(`^${shape}$`))
})
