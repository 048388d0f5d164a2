import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookUpsOf } from '#core/check/look-ups.ts'
import { readTyped } from '#core/check/read-typed.ts'
import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import { serverHosts } from '#routes/public/check/server-hosts.ts'
import { readLine } from '../../../public/check-value.js'

const servers = serverHosts.split(' ')
const isServers = (host: string) => servers.some((one) => host === one || host.endsWith(`.${one}`))
const wanted = (text: string) =>
  readLine(text, isServers)?.wanted.map((one) => indicatorKey(one as Indicator)) ?? null

/** What the server would look up for the reading that it thinks most telling. */
function asked(text: string): string[] {
  const [first] = readTyped(text)
  return first ? lookUpsOf(first).map(indicatorKey) : []
}

/** The browser asks for all that the server would ask for; a parent more does no harm. */
function agrees(text: string): void {
  const own = wanted(text)
  // A number that can't be, which the server takes for a name: published it is neither as one nor the other.
  if (own === null || asked(text).every((key) => key.startsWith('company|'))) return
  expect(own, text).toEqual(expect.arrayContaining(asked(text)))
  expect(own[0], text).toBe(asked(text)[0])
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
  ])('%s', (text, expected) => {
    expect(wanted(text)).toEqual(expected)
    agrees(text)
  })

  test.each([
    'Golden Harbour Holdings',
    'telegram: @best_jobs',
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
    fc.assert(fc.property(line, agrees), { numRuns: 500 })
  })
})
