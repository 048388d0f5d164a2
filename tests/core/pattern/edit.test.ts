import { describe, expect, it, test } from 'vitest'
import { inFixedOrder, maxIndicators, noChoices } from '#core/pattern/choices.ts'
import { readPatternEdit, type TypedEdit } from '#core/pattern/edit.ts'
import { defaultRole } from '#core/pattern/indicator-defaults.ts'
import { readListFilter, writeListCursor } from '#core/pattern/list-filter.ts'
import { parsePatternNumber } from '#core/pattern/number.ts'
import { sectorActions } from '#core/pattern/sector-actions.ts'
import { mayFeedPattern } from '#core/pattern/source-case.ts'
import { patternStates } from '#core/pattern/states.ts'
import { patternViewCodes, patternViews } from '#core/pattern/views.ts'
import { fc } from '#tests/support/property.ts'

const typed: TypedEdit = {
  title: ' Office  jobs ',
  summary: 'One.\r\nTwo.',
  tlp: 'amber',
  subKind: '',
  tactics: ['fake_recruiter'],
  attributes: ['visa=tourist'],
  indicators: [],
  sectors: ['finance'],
  actions: ['finance:account_frozen', 'police:person_assisted'],
  addCases: 'C-12, 13;#14  12',
  removeCases: ['9'],
  related: [],
  urgent: '',
}
const read = (change: Partial<TypedEdit> = {}) =>
  readPatternEdit({ ...typed, ...change }, { currentWeek: '2026-W47', maxIndicators })

const indicator = {
  id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c01',
  role: 'paid_to',
  confidence: 'high',
  validUntil: '2027-W10',
}

test('a form becomes words, choices and case numbers; an action without its sector falls away', () => {
  expect(read()).toEqual({
    ok: true,
    edit: {
      title: 'Office jobs',
      summary: 'One.\nTwo.',
      tlp: 'amber',
      choices: {
        ...noChoices,
        tactics: ['fake_recruiter'],
        attributes: [{ question: 'visa', value: 'tourist' }],
        sectors: ['finance'],
        actions: [{ sector: 'finance', action: 'account_frozen' }],
      },
      addCases: [12, 13, 14],
      removeCases: [9],
    },
  })
})

describe('a form is refused, with the field,', () => {
  it.each([
    ['for a long title', { title: 'a'.repeat(201) }, 'title', 'title_too_long'],
    ['for a long summary', { summary: 'a'.repeat(4001) }, 'summary', 'summary_too_long'],
    ['for a label that there is not', { tlp: 'blue' }, 'tlp', 'unknown_choice'],
    ['for a tactic that there is not', { tactics: ['magic'] }, 'choices', 'unknown_choice'],
    ['for an answer about a person', { attributes: ['role=self'] }, 'choices', 'unknown_choice'],
    ['for an answer of no question', { attributes: ['nothing'] }, 'choices', 'unknown_choice'],
    [
      'for what a sector can’t do',
      { actions: ['ngo:account_frozen'] },
      'choices',
      'unknown_choice',
    ],
    [
      'for a week that there is not',
      { indicators: [{ ...indicator, validUntil: '2027-W60' }] },
      'choices',
      'unknown_choice',
    ],
    [
      'for a week too far away',
      { indicators: [{ ...indicator, validUntil: '2031-W01' }] },
      'choices',
      'unknown_choice',
    ],
    [
      'for a role that never leaves',
      { indicators: [{ ...indicator, role: 'mentioned' }] },
      'choices',
      'unknown_choice',
    ],
    [
      'for too many indicators',
      { indicators: Array.from({ length: maxIndicators + 1 }, () => indicator) },
      'choices',
      'too_many_indicators',
    ],
    ['for a number that is none', { addCases: '12 or so' }, 'add_cases', 'case_number_wrong'],
  ] as const)('%s', (_, change, field, reason) => {
    expect(read(change)).toEqual({ ok: false, errors: [{ field, reason }] })
  })

  it('naming all that is wrong at once', () => {
    const wrong = read({ title: 'a'.repeat(201), tlp: '', addCases: 'x' })
    expect(wrong.ok ? [] : wrong.errors.map(({ field }) => field)).toEqual([
      'title',
      'tlp',
      'add_cases',
    ])
  })
})

test('whatever is typed, reading a form never throws and lets nothing unknown through', () => {
  fc.assert(
    fc.property(
      fc.record({
        title: fc.string({ unit: 'binary' }),
        summary: fc.string({ unit: 'binary' }),
        attributes: fc.array(fc.string()),
        actions: fc.array(fc.string()),
        addCases: fc.string(),
      }),
      (change) => {
        const result = read(change)
        if (result.ok) expect(/\p{Surrogate}|(?!\n)\p{Cc}/u.test(result.edit.summary)).toBe(false)
      },
    ),
  )
})

test('the order in which boxes were ticked leaves no trace', () => {
  const choices = {
    ...noChoices,
    tactics: ['fake_recruiter', 'advance_fee', 'fake_recruiter'] as const,
    sectors: ['telecom', 'finance'] as const,
  }
  const one = inFixedOrder({
    ...choices,
    tactics: [...choices.tactics],
    sectors: [...choices.sectors],
  })
  expect(one.tactics).toEqual(['advance_fee', 'fake_recruiter'])
  expect(one.sectors).toEqual(['finance', 'telecom'])
})

test('an indicator is taken up as most tips saw it, or as its type suggests', () => {
  expect(defaultRole('phone', ['paid_to', 'contacted_from', 'contacted_from'])).toBe(
    'contacted_from',
  )
  expect(defaultRole('wallet', ['mentioned', 'mentioned'])).toBe('paid_to')
  expect(defaultRole('company', [])).toBe('claimed_identity')
})

test('every sector can do something, and only what can be recommended', () => {
  for (const actions of Object.values(sectorActions)) expect(actions.length).toBeGreaterThan(0)
})

test('what was judged to be no scheme feeds no pattern', () => {
  expect(mayFeedPattern({ state: 'queued', verdict: null })).toBe(true)
  expect(mayFeedPattern({ state: 'resolved', verdict: 'confirmed' })).toBe(true)
  expect(mayFeedPattern({ state: 'resolved', verdict: 'abusive' })).toBe(false)
  expect(mayFeedPattern({ state: 'purged', verdict: 'confirmed' })).toBe(false)
})

test('each state stands in one tab', () => {
  const all = patternViewCodes.flatMap((view): string[] => [...patternViews[view]])
  expect([...all].sort()).toEqual([...patternStates].sort())
})

test('a pattern’s number is read however people write it', () => {
  expect(['P-0042', 'p42', '#42', ' 42 ', 'P-0', 'C-42', '42a'].map(parsePatternNumber)).toEqual([
    42,
    42,
    42,
    42,
    undefined,
    undefined,
    undefined,
  ])
})

test('a filter that can’t be read is refused by its name', () => {
  const of = (query: string) => readListFilter(new URLSearchParams(query))
  expect(of('view=review&kind=job_offer&mine=yes&q=')).toEqual({
    ok: true,
    filter: { view: 'review', kind: 'job_offer', mine: 'yes' },
  })
  expect(of('view=all')).toEqual({ ok: false, field: 'view' })
  expect(of('after=12')).toEqual({ ok: false, field: 'after' })
  const place = { updatedAt: new Date(5), id: indicator.id }
  expect(of(`after=${writeListCursor(place)}`)).toEqual({ ok: true, filter: { after: place } })
})
