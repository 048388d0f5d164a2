import { describe, expect, test } from 'vitest'
import { canonical } from '#tests/support/canonical.ts'

describe('names', () => {
  test.each([
    ['Golden  Bridge Co., Ltd.', 'golden bridge'],
    ['GOLDEN BRIDGE', 'golden bridge'],
    ['Công ty TNHH Đại Phát', 'dai phat'],
    ['บริษัท ทองดี จำกัด', 'ทองดี'],
    ['金桥科技有限公司', '金桥科技'],
    ['PT Maju Jaya', 'maju jaya'],
    ['Ltd', 'ltd'],
    ['Société Générale', 'societe generale'],
  ])('the company %s is %s, whatever its legal form', (raw, expected) => {
    expect(canonical('company', raw)).toBe(expected)
  })

  test('vowel marks of other scripts are letters, not accents', () => {
    expect(canonical('alias', 'น้ำ')).toBe(canonical('alias', 'น้ำ '))
    expect(canonical('alias', 'น้ำ')).not.toBe(canonical('alias', 'นา'))
    expect(canonical('alias', 'कमल')).not.toBe(canonical('alias', 'कमला'))
  })

  test.each([
    ['Mr. LEE!', 'mr lee'],
    ['Ｌｉｌｙ', 'lily'],
  ])('the alias %s is %s', (raw, expected) => {
    expect(canonical('alias', raw)).toBe(expected)
  })

  test('a place keeps its words and loses its spelling', () => {
    expect(canonical('place', 'Myawaddy, Myanmar')).toBe('myawaddy myanmar')
    expect(canonical('place', 'Sihanoukville')).toBe('sihanoukville')
  })

  test.each([
    ['---', 'not_a_name'],
    ['', 'empty'],
    ['a'.repeat(300), 'too_long'],
  ])('%s is none', (raw, reason) => {
    expect(canonical('company', raw)).toBe(`refused: ${reason}`)
  })
})
