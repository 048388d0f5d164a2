import { describe, expect, test } from 'vitest'
import { collectIndicators } from '#core/indicator/collect-indicators.ts'

const collected = (input: Parameters<typeof collectIndicators>[0]): string[] =>
  collectIndicators(input).indicators.map(
    ({ indicator, role, source }) => `${indicator.type} ${indicator.value} ${role} ${source}`,
  )

describe('what a tip says about who is behind it', () => {
  test('a value given in a field and mentioned in the text is held once, in the role of the field', () => {
    expect(
      collected({
        structured: [
          { type: 'phone', raw: '081-234-5678', role: 'contacted_from', hints: { country: 'TH' } },
        ],
        texts: [
          {
            text: 'They called from +66 81 234 5678 and later from +66 89 876 5432.',
            role: 'mentioned',
          },
        ],
      }),
    ).toEqual(['phone +66812345678 contacted_from given', 'phone +66898765432 mentioned found'])
  })

  test('of two fields the more telling role is kept', () => {
    const wallet = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
    expect(
      collected({
        structured: [
          { type: 'wallet', raw: wallet, role: 'claimed_identity' },
          { type: 'wallet', raw: wallet, role: 'paid_to' },
        ],
        texts: [],
      }),
    ).toEqual([`wallet btc:${wallet} paid_to given`])
  })

  test('a page also yields its domain', () => {
    expect(
      collected({
        structured: [{ type: 'url', raw: 'http://login.evil.co.th/a', role: 'contacted_from' }],
        texts: [],
      }),
    ).toEqual([
      'url https://login.evil.co.th/a contacted_from given',
      'domain evil.co.th contacted_from given',
    ])
  })

  test.each([
    [
      'https://drive.google.com/file/d/abc',
      'url https://drive.google.com/file/d/abc paid_to given',
    ],
    ['https://bit.ly/abc', 'url https://bit.ly/abc paid_to given'],
    ['https://forms.gle/abc', 'url https://forms.gle/abc paid_to given'],
    ['http://94.100.18.96/a', 'url https://94.100.18.96/a paid_to given'],
  ])('%s yields no domain: it is nobody’s own', (raw, expected) => {
    expect(collected({ structured: [{ type: 'url', raw, role: 'paid_to' }], texts: [] })).toEqual([
      expected,
    ])
  })

  test('a customer’s corner of a platform is its own domain', () => {
    expect(
      collected({
        structured: [{ type: 'url', raw: 'https://free-coins.tumblr.com', role: 'paid_to' }],
        texts: [],
      }),
    ).toContain('domain free-coins.tumblr.com paid_to given')
  })

  test('a link that names an account yields the account, never the platform’s domain', () => {
    expect(
      collected({
        structured: [{ type: 'url', raw: 'https://t.me/lucky_job', role: 'contacted_from' }],
        texts: [],
      }),
    ).toEqual([
      'url https://t.me/lucky_job contacted_from given',
      'handle telegram:lucky_job contacted_from given',
    ])
  })

  test('a post is its account’s when a field says so, but not when a text cites it', () => {
    const raw = 'https://x.com/lucky_job/status/12345'
    expect(
      collected({ structured: [{ type: 'url', raw, role: 'contacted_from' }], texts: [] }),
    ).toContain('handle x:lucky_job contacted_from given')
    expect(collected({ structured: [], texts: [{ text: raw, role: 'mentioned' }] })).toEqual([
      `url ${raw} mentioned found`,
    ])
  })

  test('a messenger account that is a number also yields the number', () => {
    expect(
      collected({
        structured: [
          {
            type: 'handle',
            raw: '+66 81 234 5678',
            role: 'contacted_from',
            hints: { platform: 'whatsapp' },
          },
        ],
        texts: [],
      }),
    ).toEqual([
      'handle whatsapp:+66812345678 contacted_from given',
      'phone +66812345678 contacted_from given',
    ])
  })

  test('an own mail domain links only when somebody said that the address is the scammer’s', () => {
    const given = collected({
      structured: [{ type: 'email', raw: 'hr@evil-jobs.com', role: 'contacted_from' }],
      texts: [
        { text: 'I wrote from me@employer.example and to boss@gmail.com', role: 'mentioned' },
      ],
    })
    expect(given).toContain('domain evil-jobs.com contacted_from given')
    expect(given.filter((one) => one.startsWith('domain'))).toHaveLength(1)
  })

  test('several things in one box, or another kind of thing, are all taken', () => {
    expect(
      collected({
        structured: [
          { type: 'phone', raw: 'LINE: abc123 / +66 81 234 5678', role: 'contacted_from' },
        ],
        texts: [],
      }),
    ).toEqual([
      'handle line:abc123 contacted_from given',
      'phone +66812345678 contacted_from given',
    ])
  })

  test('a field that is nothing of its kind comes back with the reason, and the rest goes on', () => {
    const { indicators, rejected } = collectIndicators({
      structured: [
        { type: 'wallet', raw: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', role: 'paid_to' },
        { type: 'company', raw: 'Golden Bridge Ltd', role: 'claimed_identity' },
      ],
      texts: [],
    })
    expect(rejected).toEqual([
      {
        type: 'wallet',
        raw: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
        role: 'paid_to',
        reason: 'bad_checksum',
      },
    ])
    expect(indicators).toHaveLength(1)
  })
})
