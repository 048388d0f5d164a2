import { describe, expect, test } from 'vitest'
import { type Factors, isWayBackOpen, judgeRemoval } from '#core/access/factors.ts'
import {
  doesCounterGrow,
  judgeClientData,
  readClientData,
  readPasskeyName,
  relyingPartyOf,
} from '#core/access/passkey.ts'
import {
  formatRecoveryCode,
  readRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeFrom,
} from '#core/access/recovery-code.ts'
import { parseReceipt, receiptFromBytes } from '#core/tip/receipt.ts'
import { fc } from '#tests/support/property.ts'

const factors = fc.record({
  passkeys: fc.nat(4),
  app: fc.boolean(),
  recoveryCodesLeft: fc.nat(10),
})

describe('what somebody can remove', () => {
  test('always leaves something for every day and a way back', () => {
    fc.assert(
      fc.property(factors, fc.constantFrom('passkey' as const, 'app' as const), (held, what) => {
        fc.pre(what === 'app' ? held.app : held.passkeys > 0)
        const after: Factors =
          what === 'app' ? { ...held, app: false } : { ...held, passkeys: held.passkeys - 1 }
        expect(judgeRemoval(held, what).ok).toBe(isWayBackOpen(after))
        if (!isWayBackOpen(after)) return
        expect(after.passkeys > 0 || after.app).toBe(true)
        expect(after.app || after.recoveryCodesLeft > 0).toBe(true)
      }),
    )
  })

  test.each([
    [{ passkeys: 1, app: false, recoveryCodesLeft: 10 }, 'last_factor'],
    [{ passkeys: 2, app: false, recoveryCodesLeft: 0 }, 'no_way_back'],
  ])('is not the passkey of %o', (held, reason) => {
    expect(judgeRemoval(held, 'passkey')).toEqual({ ok: false, reason })
  })
})

describe('the address that a passkey is made for', () => {
  test.each([
    ['https://tips.example.org', 'tips.example.org'],
    ['https://tips.example.org:8443', 'tips.example.org'],
    ['http://localhost:3000', 'localhost'],
    ['http://desk.localhost:3000', 'desk.localhost'],
    ['http://tips.example.org', null],
    ['http://127.0.0.1:3000', null],
    ['https://192.0.2.7', null],
    ['https://[2001:db8::1]', null],
  ])('%s: %s', (origin, expected) => {
    expect(relyingPartyOf(origin)).toBe(expected)
  })
})

test('what a browser says that it did is held to our page, and to no frame', () => {
  const said = { type: 'webauthn.get', challenge: 'x', origin: 'https://a.example' }
  const judge = (change: object) =>
    judgeClientData({ ...said, ...change }, { type: 'webauthn.get', origin: 'https://a.example' })
  expect(judge({})).toEqual({ ok: true })
  expect(judge({ crossOrigin: false })).toEqual({ ok: true })
  expect(judge({ crossOrigin: true })).toMatchObject({ reason: 'framed' })
  expect(judge({ type: 'webauthn.create' })).toMatchObject({ reason: 'wrong_ceremony' })
  for (const origin of ['https://a.example.evil', 'http://a.example', 'https://a.example:8443'])
    expect(judge({ origin })).toMatchObject({ reason: 'wrong_origin' })
  expect(readClientData(JSON.stringify(said))).toEqual(said)
  for (const odd of ['', '[]', 'null', '{', '{"type":1}']) expect(readClientData(odd)).toBeNull()
})

test('a counter only grows; one that does not count stays at nought', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 9n), fc.bigInt(0n, 9n), (before, after) => {
      expect(doesCounterGrow(before, after)).toBe(after > before || (before === 0n && after === 0n))
    }),
  )
})

test('a passkey’s name is short, on one line, and something', () => {
  expect(readPasskeyName('  work\n laptop ')).toEqual({ ok: true, name: 'work laptop' })
  expect(readPasskeyName('\t')).toMatchObject({ reason: 'name_missing' })
  expect(readPasskeyName('🔑'.repeat(60))).toMatchObject({ ok: true })
  expect(readPasskeyName('🔑'.repeat(61))).toMatchObject({ reason: 'name_too_long' })
  expect(readPasskeyName('a\u0000b')).toMatchObject({ reason: 'name_malformed' })
})

test('a recovery code is read however it was typed, and is never a receipt code', () => {
  const bytes = fc.uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes })
  fc.assert(
    fc.property(bytes, (random) => {
      const code = recoveryCodeFrom(random)
      const typed = formatRecoveryCode(code).replaceAll('-', ' ').toLowerCase()
      expect(readRecoveryCode(typed)).toBe(code)
      expect(parseReceipt(code)).toMatchObject({ ok: false })
      expect(readRecoveryCode(receiptFromBytes(random))).toBeNull()
    }),
  )
  for (const odd of ['', '123456', 'x'.repeat(5_000)]) expect(readRecoveryCode(odd)).toBeNull()
})
