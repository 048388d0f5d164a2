import { describe, expect, test } from 'vitest'
import { checkPassword } from '#core/access/password.ts'
import { fc } from '#tests/support/property.ts'

const check = (password: string, names: string[] = []) => {
  const result = checkPassword(password, names)
  return result.ok ? 'ok' : result.reason
}

describe('a new password', () => {
  test('needs 12 characters as people count them, in any script', () => {
    expect(check('Elf figures')).toBe('too_short')
    expect(check('twelve chars')).toBe('ok')
    expect(check('🦉🐢🦀🐳🦑🐙🦞🐡🦈🐬🐟🐠')).toBe('ok')
    expect(check('कखगघङचछजझञट')).toBe('too_short')
    expect(check('कखगघङचछजझञटठ')).toBe('too_common')
    expect(check('नमस्तेदुनियाभर')).toBe('ok')
  })

  test('may be as long as a paragraph', () => {
    const long = 'a long walk by the sea, '.repeat(11)
    expect(check(long.slice(0, 256))).toBe('ok')
    expect(check(long.slice(0, 257))).toBe('too_long')
  })

  test.each([
    'password1234',
    'P4ssw0rd!2026',
    'passwordpassword',
    '123456789012',
    'abcdefghijklm',
    'aaaaaaaaaaaa',
    'abababababab',
    'qwertyuiop12',
    'Administrator2026',
    'welcome-welcome',
    'Harborlight2026!',
    'correct horse battery staple',
  ])('is refused where guessers start: %s', (password) => {
    expect(check(password)).toBe('too_common')
  })

  test('is refused where it is hardly more than the own name', () => {
    expect(check('mariana.costa1!', ['mariana.costa@ngo.example'])).toBe('contains_own_name')
    expect(check('the long road of mariana.costa home', ['mariana.costa@ngo.example'])).toBe('ok')
    expect(check('what a quiet evening', ['wh@ngo.example'])).toBe('ok')
  })

  test('is judged the same whichever way its characters were composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        expect(check(typed.normalize('NFD'))).toBe(check(typed.normalize('NFC')))
      }),
    )
  })

  test('of any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        expect(typeof checkPassword(typed, [typed]).ok).toBe('boolean')
      }),
    )
  })
})
