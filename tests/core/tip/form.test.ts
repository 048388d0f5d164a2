import { describe, expect, it } from 'vitest'
import { readStoredAnswers } from '#core/tip/form/answers.ts'
import { formValuesFrom } from '#core/tip/form/fields.ts'
import { parsePage } from '#core/tip/form/parse-page.ts'
import type { PagePath } from '#core/tip/journey/pages.ts'
import { pageTable } from '#core/tip/journey/pages.ts'
import { fc } from '#tests/support/property.ts'

function send(path: PagePath, entries: Iterable<readonly [string, unknown]>) {
  const page = pageTable.find((one) => one.path === path)
  if (!page) throw new Error(path)
  return parsePage(page, formValuesFrom(entries))
}

describe('reading a page of the form', () => {
  it('takes a code from its list and refuses any other', () => {
    expect(send('danger', [['danger_now', 'yes']])).toEqual({
      ok: true,
      patch: { danger_now: 'yes' },
    })
    expect(send('danger', [['danger_now', 'maybe']])).toMatchObject({
      ok: false,
      errors: [{ field: 'danger_now', messageKey: 'error.choose_listed' }],
    })
    expect(send('danger', [])).toMatchObject({
      ok: false,
      errors: [{ field: 'danger_now', messageKey: 'error.danger_required' }],
    })
  })

  it('clears an answer that was emptied', () => {
    expect(send('story', [['story', '  \n ']])).toEqual({ ok: true, patch: { story: undefined } })
  })

  it('lets “I don’t know” give way to any other box', () => {
    const boxes = ['unknown', 'facebook'].map((code) => ['where_seen', code] as const)
    expect(send('where-seen', boxes)).toEqual({ ok: true, patch: { where_seen: ['facebook'] } })
    expect(send('where-seen', [['where_seen', 'unknown']])).toEqual({
      ok: true,
      patch: { where_seen: ['unknown'] },
    })
  })

  it('cleans text: NFC, no control characters, no bidi overrides, no half characters', () => {
    const typed = ' Cafe\u0301\u0000\u202E\r\nline\uD800 '
    expect(send('story', [['story', typed]])).toEqual({
      ok: true,
      patch: { story: 'Caf\u00e9\nline\uFFFD' },
    })
  })

  it('reads one identifier a line', () => {
    expect(send('websites', [['websites', ' a.example \r\n\n b.example ']])).toEqual({
      ok: true,
      patch: { websites: ['a.example', 'b.example'] },
    })
  })

  it('reads several losses in several currencies and skips empty rows', () => {
    const result = send('amounts', [
      ['losses-0-amount', ''],
      ['losses-0-asset', ''],
      ['losses-1-amount', '1,500.50'],
      ['losses-1-asset', 'THB'],
      ['losses-1-method', 'bank_transfer'],
      ['losses-2-amount', '0,25'],
      ['losses-2-asset', 'BTC'],
    ])
    expect(result).toEqual({
      ok: true,
      patch: {
        losses: [
          { amount: '1500.5', asset: 'THB', method: 'bank_transfer' },
          { amount: '0.25', asset: 'BTC', method: '' },
        ],
        last_payment: undefined,
      },
    })
  })

  it('points an error at the cell where it is, and keeps what was typed', () => {
    const result = send('amounts', [
      ['losses-2-amount', 'a lot'],
      ['losses-2-asset', 'USD'],
      ['losses-3-amount', '5'],
    ])
    expect(result).toMatchObject({
      ok: false,
      errors: [
        { field: 'losses-2-amount', messageKey: 'error.amount' },
        { field: 'losses-3-asset', messageKey: 'error.row_incomplete' },
      ],
    })
    expect(!result.ok && result.kept.get('losses-2-amount')).toEqual(['a lot'])
  })

  it('answers a megabyte with a clear error', () => {
    const result = send('story', [['story', 'x'.repeat(1_000_000)]])
    expect(result).toMatchObject({
      ok: false,
      errors: [{ field: 'story', messageKey: 'error.too_long', params: { max: 20_000 } }],
    })
    expect(send('websites', [['websites', 'y'.repeat(3000)]])).toMatchObject({
      ok: false,
      errors: [{ messageKey: 'error.line_too_long' }],
    })
  })

  it('never throws, whatever is sent to whichever page', () => {
    const names = fc.constantFrom(
      ...pageTable.flatMap((page) => page.questions),
      'losses-0-amount',
      'losses-99-asset',
      'accounts-0-name',
      'accounts--1-__proto__',
      '__proto__',
      'constructor',
    )
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('\0', '\uD800', '\uDFFF\uD800', 'x'.repeat(1_000_000), '1e400'),
      fc.constant(new Blob(['file'])),
    )
    const entry = fc.tuple(names, junk)
    const form = fc.array(entry, { maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...pageTable), form, (page, entries) => {
        const result = parsePage(page, formValuesFrom(entries))
        if (!result.ok) expect(result.errors.length).toBeGreaterThan(0)
        else expect(JSON.stringify(result.patch)).not.toMatch(/\\u0000|\\ud8/i)
      }),
      { numRuns: 400 },
    )
  })

  it('leaves out of a stored draft whatever no longer fits', () => {
    expect(readStoredAnswers(null)).toEqual({})
    expect(
      readStoredAnswers({
        danger_now: 'no',
        kind: 'gone_kind',
        websites: ['a.example'],
        losses: [{ amount: '5', asset: 'USD', method: '' }],
        __proto__: { story: 'x' },
      }),
    ).toEqual({
      danger_now: 'no',
      websites: ['a.example'],
      losses: [{ amount: '5', asset: 'USD', method: '' }],
    })
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        readStoredAnswers(stored)
      }),
    )
  })
})
