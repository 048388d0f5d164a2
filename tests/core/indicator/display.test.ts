import { describe, expect, test } from 'vitest'
import { defang, defangText, maskIndicator } from '#core/indicator/display.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import type { Indicator, IndicatorType } from '#core/indicator/types.ts'
import { anyHints, anySpelling, anyType } from '#tests/support/indicator-arbitraries.ts'
import { fc } from '#tests/support/property.ts'

describe('showing an indicator', () => {
  test.each<[IndicatorType, string, string]>([
    ['url', 'https://evil.example/a.php?q=b.c', 'hxxps://evil[.]example/a[.]php?q=b[.]c'],
    ['domain', 'login.evil.example', 'login[.]evil[.]example'],
    ['email', 'hr.x@evil.example', 'hr[.]x[at]evil[.]example'],
    ['app_package', 'android:com.evil.trade', 'android:com[.]evil[.]trade'],
    ['wallet', 'trx:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'trx:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
    ['phone', '+66812345678', '+66812345678'],
  ])('%s %s is shown whole, as %s', (type, value, shown) => {
    expect(defang({ type, value })).toBe(shown)
  })

  test.each<[IndicatorType, string, string]>([
    ['phone', '+66812345678', '+66•••78'],
    ['email', 'lucky.job@gmail.com', 'l•••[at]gm•••[.]com'],
    ['url', 'https://evil-jobs.example/login', 'hxxps://evi•••mple/…'],
    ['domain', 'evil-jobs.example', 'evi•••mple'],
    ['handle', 'telegram:lucky_job', 'telegram:luc•••job'],
    ['wallet', 'trx:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'trx:TR7•••j6t'],
    ['bank_account', 'th:0123456789', 'th:012•••789'],
    ['company', 'golden bridge', 'go•••e'],
    ['alias', 'li', 'l•••'],
  ])('%s %s is hinted at as %s', (type, value, shown) => {
    expect(maskIndicator({ type, value })).toBe(shown)
  })

  test('a text loses every working link', () => {
    expect(defangText('See https://evil.example/a, mail hr@evil.example. It costs 3.50.')).toBe(
      'See hxxps://evil[.]example/a, mail hr[at]evil[.]example. It costs 3[.]50.',
    )
  })

  // What mail programs, chats and spreadsheets turn into links by themselves.
  const clickable = /https?:\/\/|[\p{L}\p{N}_-]\.[\p{L}]{2,}|[\p{L}\p{N}._%+-]@[\p{L}\p{N}]/iu

  test('no program would make a link of what is shown', () => {
    fc.assert(
      fc.property(anyType, anySpelling, anyHints, (type, raw, hints) => {
        const normalised = normaliseIndicator(type, raw, hints)
        fc.pre(normalised.ok)
        const indicator: Indicator = normalised.indicator
        expect(defang(indicator)).not.toMatch(clickable)
        expect(maskIndicator(indicator)).not.toMatch(clickable)
        expect(defangText(raw)).not.toMatch(/https?:\/\//i)
      }),
      { numRuns: 1500 },
    )
  })
})
