import { describe, expect, test } from 'vitest'
import { canonical } from '#tests/support/canonical.ts'

describe('a web address', () => {
  test.each([
    ['http://Evil.Example/Path?q=1', 'https://evil.example/Path?q=1'],
    ['https://evil.example', 'https://evil.example/'],
    ['evil.example/login', 'https://evil.example/login'],
    ['//evil.example/login', 'https://evil.example/login'],
    ['https://https://evil.example/a', 'https://evil.example/a'],
    ['http://evil.example:80/a', 'https://evil.example/a'],
    ['https://evil.example:8443/a', 'https://evil.example:8443/a'],
    ['https://google.com@evil.example/', 'https://evil.example/'],
    ['https://user:secret@evil.example/', 'https://evil.example/'],
    ['https://evil.example/a#reporter@mail.example', 'https://evil.example/a'],
    ['https://evil.example/?utm_source=x&id=7&fbclid=abc', 'https://evil.example/?id=7'],
    ['hxxps://evil[.]example/a', 'https://evil.example/a'],
    ['h**p://evil(dot)example', 'https://evil.example/'],
    ['ｈｔｔｐ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ／ａ', 'https://evil.example/a'],
    ['evil\u200b.exam\u200dple', 'https://evil.example/'],
    ['https://пример.рф/а', 'https://xn--e1afmkfd.xn--p1ai/%D0%B0'],
    ['<https://evil.example/a>', 'https://evil.example/a'],
    ['http://94.100.18.96/wallet', 'https://94.100.18.96/wallet'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Fa&h=AT0',
      'https://evil.example/a',
    ],
    ['https://www.google.com/url?q=https://evil.example/a&sa=U', 'https://evil.example/a'],
    ['https://www.google.com/search?q=evil', 'https://www.google.com/search?q=evil'],
    ['https://web.archive.org/web/2020/http://evil.example/a?b=1', 'https://evil.example/a?b=1'],
    ['https://bit.ly/2Iw0Kae+', 'https://bit.ly/2Iw0Kae'],
  ])('%s is the page %s', (raw, expected) => {
    expect(canonical('url', raw)).toBe(expected)
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['hello', 'not_a_url'],
    ['javascript:alert(1)', 'not_a_url'],
    ['mailto:a@evil.example', 'not_a_url'],
    ['http://', 'not_a_url'],
    ['http://#URL_abc#', 'not_a_url'],
    ['two words', 'not_a_url'],
    [`https://evil.example/${'a'.repeat(3000)}`, 'too_long'],
    ['a'.repeat(5000), 'too_long'],
  ])('%s is none', (raw, reason) => {
    expect(canonical('url', raw)).toBe(`refused: ${reason}`)
  })
})

describe('a domain', () => {
  test.each([
    ['Evil.Example', 'evil.example'],
    ['www.evil.example', 'evil.example'],
    ['login.evil.co.th', 'login.evil.co.th'],
    ['https://evil.co.th/path', 'evil.co.th'],
    ['evil.example.', 'evil.example'],
    ['münchen-bonus.de', 'xn--mnchen-bonus-dlb.de'],
    ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ['evil[.]com', 'evil.com'],
    ['evil。com', 'evil.com'],
    ['free-coins.github.io', 'free-coins.github.io'],
    ['www.gov.example', 'gov.example'],
  ])('%s is %s', (raw, expected) => {
    expect(canonical('domain', raw)).toBe(expected)
  })

  test.each([
    ['github.io', 'public_suffix'],
    ['co.th', 'public_suffix'],
    ['94.100.18.96', 'ip_address'],
    ['[::1]', 'not_a_domain'],
    ['localhost', 'not_a_domain'],
    ['evil..com', 'not_a_domain'],
    ['evil com', 'not_a_domain'],
    ['3.5', 'ip_address'],
  ])('%s is none', (raw, reason) => {
    expect(canonical('domain', raw)).toBe(`refused: ${reason}`)
  })
})

describe('an e-mail address', () => {
  test.each([
    ['HR@Evil.Example', 'hr@evil.example'],
    ['mailto:hr@evil.example?subject=job', 'hr@evil.example'],
    ['Mr Lee <hr@evil.example>', 'hr@evil.example'],
    ['hr [at] evil [dot] example', 'hr@evil.example'],
    ['ｈｒ＠ｅｖｉｌ．ｅｘａｍｐｌｅ', 'hr@evil.example'],
    ['hr+jobs@evil.example', 'hr+jobs@evil.example'],
    ['hr@bücher.example', 'hr@xn--bcher-kva.example'],
    ['hr at gmail dot com', 'hr@gmail.com'],
  ])('%s is %s', (raw, expected) => {
    expect(canonical('email', raw)).toBe(expected)
  })

  test.each(['hr', 'hr@', '@evil.example', 'a b@evil.example', 'hr@evil', 'hr..x@evil.example'])(
    '%s is none',
    (raw) => {
      expect(canonical('email', raw)).toBe('refused: not_an_email')
    },
  )
})

describe('an app', () => {
  test.each([
    [
      'https://play.google.com/store/apps/details?id=com.evil.trade&hl=th',
      'android:com.evil.trade',
    ],
    ['play.google.com/store/apps/details?hl=th&id=com.evil.trade', 'android:com.evil.trade'],
    ['https://apps.apple.com/th/app/evil-trade/id1234567890', 'ios:1234567890'],
    ['com.Evil.Trade', 'android:com.Evil.Trade'],
    ['id1234567890', 'ios:1234567890'],
  ])('%s is %s', (raw, expected) => {
    expect(canonical('app_package', raw)).toBe(expected)
  })

  test.each(['evil', 'com..evil', '1com.evil', 'com.evil app'])('%s is none', (raw) => {
    expect(canonical('app_package', raw)).toBe('refused: not_an_app')
  })
})
