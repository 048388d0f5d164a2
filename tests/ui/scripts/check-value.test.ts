import { countrySpecs } from 'ibantools'
import { describe, expect, test } from 'vitest'
import { lookUpsOf } from '#core/check/look-ups.ts'
import { readTyped } from '#core/check/read-typed.ts'
import { ibanLength, normaliseBankAccount } from '#core/indicator/normalise/bank-account.ts'
import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import { nameForms } from '#routes/public/check/name-forms.ts'
import { serverHosts } from '#routes/public/check/server-hosts.ts'
import { fc } from '#tests/support/property.ts'
import { readLine } from '../../../public/check-value.js'

const servers = serverHosts.split(' ')
const isServers = (host: string) => servers.some((one) => host === one || host.endsWith(`.${one}`))
const forms = JSON.parse(nameForms)
const wanted = (text: string, platform = '') =>
  readLine(text, isServers, forms, platform)?.wanted.map((one) => indicatorKey(one as Indicator)) ??
  null

/** What the server would look up for the reading that it thinks most telling. */
function asked(text: string, platform = ''): string[] {
  const [first] = readTyped(text, platform === '' ? {} : { platform })
  return first ? lookUpsOf(first).map(indicatorKey) : []
}

/** The browser asks for all that the server would ask for; a parent more does no harm. */
function agrees(text: string, platform = ''): void {
  const own = wanted(text, platform)
  if (own === null) return
  const servers = asked(text, platform)
  const isName = (key?: string) => key?.startsWith('company|') ?? true
  // A number that can't be, which the server takes for a name: published it is neither as one nor the other.
  if (servers.every(isName) && !isName(own[0])) return
  expect(own, text).toEqual(expect.arrayContaining(servers))
  expect(own[0], text).toBe(servers[0])
}

/** With its two check digits: ISO 7064, MOD 97-10. */
function ibanOf(country: string, account: string): string {
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (one) => `${one.charCodeAt(0) - 55}`)
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`
}

describe('the browser reads a line as the server does, or leaves it to the server', () => {
  test.each([
    ['evil.example', ['domain|evil.example']],
    ['HTTPS://WWW.Evil.Example/', ['domain|evil.example']],
    [
      'http://evil.example/a?utm_source=x&b=1#c',
      ['url|https://evil.example/a?b=1', 'domain|evil.example'],
    ],
    ['login.evil.co.th', ['domain|login.evil.co.th', 'domain|evil.co.th', 'domain|co.th']],
    ['HR@Evil.Example', ['email|HR@evil.example'.toLowerCase(), 'domain|evil.example']],
    ['+66 81 234 5678', ['phone|+66812345678']],
    [
      '0x00000000219ab540356cbb839cbe05303d7705fa',
      ['wallet|eth:0x00000000219ab540356cbb839cbe05303d7705fa'],
    ],
    ['telegram: @Best_Jobs', ['handle|telegram:best_jobs']],
    ['wechat:goldenharbour88', ['handle|wechat:goldenharbour88']],
    ['GB33 BUKB 2020 1555 5555 55', ['bank_account|iban:GB33BUKB20201555555555']],
    ['IBAN: de89370400440532013000', ['bank_account|iban:DE89370400440532013000']],
    ['Golden Harbour Holdings Co., Ltd.', ['company|golden harbour holdings']],
    ['Harbour', ['company|harbour']],
    ['Société Générale', ['company|societe generale']],
    ['บริษัท โกลเด้น ฮาร์เบอร์ จำกัด', ['company|โกลเด้น ฮาร์เบอร์']],
  ])('%s', (text, expected) => {
    expect(wanted(text)).toEqual(expected)
    agrees(text)
  })

  test.each([
    ['@Best_Jobs', 'telegram', 'handle|telegram:best_jobs'],
    ['goldenharbour', 'facebook', 'handle|facebook:goldenharbour'],
    ['telegram: my_jobs', '', 'handle|telegram:my_jobs'],
    ['tiktok: as00', '', 'handle|tiktok:as00'],
  ])('%s on the chosen %s is %s', (text, platform, expected) => {
    expect(wanted(text, platform)).toEqual([expected])
    agrees(text, platform)
  })

  test.each([
    'whatsapp: +66 81 234 5678',
    'line: @goldenharbour',
    'GB33 BUKB 2020 1555 5555 56',
    'Evil.Example Holdings',
    '3M Holdings',
    'https://t.me/best_jobs',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example',
    '+44 (0)20 7946 0000',
    '+44 020 7946 0000',
    '081 234 5678',
    '0x00000000219aB540356cBB839Cbe05303d7705Fa',
    'hxxps://evil[.]example',
    'javascript:alert(1)',
    'https://user:pass@evil.example/',
    'münchen.example',
    '127.0.0.1',
    '',
  ])('“%s” is the server’s to read', (text) => {
    expect(wanted(text)).toBeNull()
  })

  test('whatever is typed', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/)
    const host = fc
      .tuple(
        fc.array(label, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('com', 'co.th', 'example', 'xyz'),
      )
      .map(([labels, end]) => `${labels.join('.')}.${end}`)
    const line = fc.oneof(
      host,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.emailAddress(),
      fc.stringMatching(/^\+[1-9][0-9 ]{7,18}$/),
      fc.tuple(host, fc.webPath()).map(([name, path]) => `http://www.${name}${path}`),
      fc.string(),
    )
    fc.assert(
      fc.property(line, (text) => agrees(text)),
      { numRuns: 500 },
    )
  })

  test('whatever name and account, in any script', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Line',
        'Telegram',
        'Zalo',
        'ID',
        'add',
        'Ltd.',
        'Co.,',
        'PT',
        'GmbH',
        '&',
        '集团',
      ),
      fc.constantFrom(
        'WhatsApp',
        'Signal',
        'group',
        'บริษัท',
        'จำกัด',
        '株式会社',
        'Công ty TNHH',
        'at',
        'dot',
      ),
      fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,9}$/),
      fc.stringMatching(/^[a-z_]{3,9}\d{0,3}$/),
    )
    const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
    const platform = fc.constantFrom(
      'telegram',
      'wechat',
      'instagram',
      'tiktok',
      'facebook',
      'kakaotalk',
    )
    const name = fc.stringMatching(/^@?[A-Za-z][A-Za-z_]{0,18}\d{0,5}$/)
    fc.assert(
      fc.property(words, platform, name, (line, on, account) => {
        agrees(line)
        agrees(`${on}: ${account}`)
        agrees(account, on)
      }),
      { numRuns: 400 },
    )
  })

  test('an IBAN of each country has the length that the server knows', () => {
    const read = Object.keys(countrySpecs).filter((country) => {
      const length = ibanLength(country) ?? 0
      const made = ibanOf(country, '0'.repeat(Math.max(0, length - 4)))
      const own = wanted(made)?.[0]
      if (own?.startsWith('bank_account'))
        expect(own.length).toBe('bank_account|iban:'.length + length)
      if (normaliseBankAccount(made, undefined).ok) agrees(made)
      return own?.startsWith('bank_account')
    })
    expect(read.length).toBeGreaterThan(70)
  })
})
