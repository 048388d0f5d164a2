import { expect, test } from 'vitest'
import { callSignFrom, readEmail } from '#core/access/person.ts'
import { isFresh, judgeSession } from '#core/access/session.ts'
import { fc } from '#tests/support/property.ts'

test('an e-mail is found again however it was typed', () => {
  expect(readEmail('  Ana.Costa@NGO.example ')).toBe('ana.costa@ngo.example')
  for (const wrong of [
    '',
    'ana',
    'ana@',
    '@ngo.example',
    'a b@ngo.example',
    null,
    7,
    `${'a'.repeat(300)}@x.example`,
  ])
    expect(readEmail(wrong)).toBeNull()
})

test('a call-sign is a word of the coast and a number, from any two bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 2, maxLength: 2 }), (bytes) => {
      expect(callSignFrom(bytes)).toMatch(/^[A-Z][a-z]+ \d{1,2}$/)
    }),
  )
})

const at = (minutes: number) => new Date(minutes * 60_000)
const session = {
  createdAt: at(0),
  seenAt: at(0),
  expiresAt: at(480),
  secondFactorAt: at(0),
  personStatus: 'active',
}

test('a session is open with a second factor, an active person and within both limits', () => {
  expect(judgeSession(session, at(30))).toBe('open')
  expect(judgeSession({ ...session, secondFactorAt: null }, at(1))).toBe('needs_second_factor')
  expect(judgeSession(session, at(30.1))).toBe('ended')
  expect(judgeSession({ ...session, seenAt: at(479) }, at(479.9))).toBe('open')
  expect(judgeSession({ ...session, seenAt: at(479) }, at(480))).toBe('ended')
  for (const personStatus of ['disabled', 'invited', '']) {
    expect(judgeSession({ ...session, personStatus }, at(1))).toBe('ended')
  }
})

test('a second factor is fresh for as long as a step asks', () => {
  expect(isFresh(at(0), at(5), 5)).toBe(true)
  expect(isFresh(at(0), at(5.01), 5)).toBe(false)
  expect(isFresh(null, at(0), 5)).toBe(false)
})
