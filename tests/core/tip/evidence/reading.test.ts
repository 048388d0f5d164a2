import { describe, expect, it } from 'vitest'
import { htmlText } from '#core/tip/evidence/html-text.ts'
import { ocrModels } from '#core/tip/evidence/ocr-languages.ts'
import {
  confirmedIn,
  likelyRole,
  longestReading,
  markTheirs,
  noChoices,
  readingHints,
  suggestionsIn,
  toReading,
} from '#core/tip/evidence/reading.ts'
import { telegramText } from '#core/tip/evidence/telegram.ts'
import { fc } from '#tests/support/property.ts'

describe('HTML as text', () => {
  it('keeps words, lines and where links lead; nothing of programs', () => {
    const html =
      '<head><title>x</title></head><script>alert(1)</script><p>Dear&nbsp;Ana,</p><div>log in <a href="https://evil.example/?a=1&amp;b">at your bank</a></div><!-- hidden -->bye'
    expect(htmlText(html)).toBe(
      'Dear Ana,\n\nlog in at your bank <https://evil.example/?a=1&b>\nbye',
    )
  })
  it('breaks on nothing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '<a href=', '"', '<script>', '&#x', '<!--', 'a', '</a>'),
        ),
        (parts) => typeof htmlText(parts.join('')) === 'string',
      ),
    )
  })
  it('takes as long as the text is', () => {
    for (const hostile of ['<a ', '<', '<!--', '<a href="', '&#'])
      expect(typeof htmlText(hostile.repeat(50_000))).toBe('string')
  })
})

describe('a Telegram export', () => {
  it('is its messages, one a line, links with where they lead', () => {
    const text = telegramText({
      name: 'HR Golden',
      type: 'personal_chat',
      messages: [
        { date: '2026-05-12T10:31:00', from: 'Lee', text: 'hello' },
        {
          from: 'Lee',
          text: ['go to ', { type: 'text_link', text: 'here', href: 'https://e.example' }],
        },
        { from: 'Lee', text: '', photo: 'a.jpg' },
        { nonsense: true },
        7,
      ],
    })
    expect(text).toBe(
      'HR Golden\n2026-05-12T10:31:00 Lee: hello\nLee: go to here <https://e.example>\nLee: [file]',
    )
  })
  it('that is none is told apart', () => {
    expect(telegramText({ messages: 'no' })).toBeNull()
    expect(telegramText(null)).toBeNull()
  })
})

describe('what was read', () => {
  const reading = toReading('Call me on +66 81 234 5678 or t.me/hr_golden', [
    'https://pay.example/x',
  ])

  it('suggests the identifiers in it, and those in QR codes first', () => {
    expect(suggestionsIn(reading, noChoices).map(({ key, state }) => `${key} ${state}`)).toEqual([
      'url|https://pay.example/x open',
      'phone|+66812345678 open',
      'handle|telegram:hr_golden open',
    ])
  })
  it('asks nothing about what the tip names already, and remembers what was said', () => {
    const known = new Set(['phone|+66812345678'])
    const choices = { confirmed: [], refused: ['handle|telegram:hr_golden'] }
    const said = suggestionsIn(reading, choices, known)
    expect(said.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'url|https://pay.example/x open',
      'handle|telegram:hr_golden refused',
    ])
  })
  it('counts only what a person confirmed', () => {
    expect(confirmedIn([noChoices])).toEqual([])
    const indicator = { type: 'wallet', value: 'btc:x' } as const
    expect(likelyRole(indicator)).toBe('paid_to')
    expect(confirmedIn([{ confirmed: [{ indicator, role: 'paid_to' }], refused: [] }])).toEqual([
      { indicator, role: 'paid_to', source: 'read' },
    ])
  })
  it('reads a number without a country code where the language says whose it is', () => {
    const said = 'โทร 081 234 5678'
    expect(toReading(said, [], readingHints('th')).found).toEqual([
      { type: 'phone', value: '+66812345678' },
    ])
    expect(toReading(said, [], readingHints('en')).found).toEqual([])
  })
  it('takes what a reporter marks, and nothing that was not read', () => {
    const marked = markTheirs(reading, noChoices, new Set(['phone|+66812345678', 'phone|+1999']))
    expect(marked.confirmed).toEqual([
      { indicator: { type: 'phone', value: '+66812345678' }, role: 'contacted_from' },
    ])
    expect(markTheirs(reading, marked, new Set()).confirmed).toEqual([])
  })
  it('is cut where it is too long, and says so', () => {
    expect(toReading('a'.repeat(longestReading + 5))).toMatchObject({ cut: true })
    expect(toReading('a')).toEqual({ text: 'a', codes: [], found: [], cut: false })
  })
})

it('pictures are read in the language of their reporter, and in English', () => {
  expect(ocrModels('th')).toEqual(['tha', 'eng'])
  expect(ocrModels('zh-Hans')).toEqual(['chi_sim', 'eng'])
  expect(ocrModels('fil')).toEqual(['eng'])
})
