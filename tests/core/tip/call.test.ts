import { describe, expect, test } from 'vitest'
import { callSections, keepCall, readCall } from '#core/tip/form/call.ts'
import { formValuesFrom } from '#core/tip/form/fields.ts'
import { questions } from '#core/tip/journey/catalogue.ts'
import { contactPages, pagesOf } from '#core/tip/journey/flow.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { fc } from '#tests/support/property.ts'
import { pageForm } from './answers.support.ts'

const asked = (kind: (typeof tipKindCodes)[number]) =>
  callSections(kind).flatMap((section) => section.questions)
const read = (kind: (typeof tipKindCodes)[number], entries: [string, string][]) =>
  readCall(kind, formValuesFrom(entries))
const told: [string, string] = ['danger_now', 'no']

describe('the form for a call', () => {
  test.each(tipKindCodes)('%s: asks whatever a caller could be asked, and once', (kind) => {
    const all = asked(kind)
    expect(new Set(all).size).toBe(all.length)
    for (const person_state of ['held_inside', 'not_travelled', 'travelling'] as const) {
      const own = pagesOf({ kind, person_state, money_lost: 'yes', track: 'full' })
      const steering = ['kind', 'track', 'identifier_kinds', 'give_contact']
      const ids = own.flatMap((page) => page.questions).filter((id) => !steering.includes(id))
      expect(all).toEqual(expect.arrayContaining(ids))
    }
  })

  test('asks for no contact details that nobody could open', () => {
    const ids = callSections('job_offer', contactPages).flatMap((section) => section.questions)
    expect(asked('job_offer')).toContain('contact_phone')
    expect(ids).not.toContain('contact_phone')
  })

  test('follows from what is filled in', () => {
    const result = read('investment', [
      told,
      ['websites', 'evil.example'],
      ['losses-0-amount', '500'],
      ['losses-0-asset', 'USD'],
      ['contact_phone', '+66 81 234 5678'],
    ])
    expect(result).toMatchObject({
      ok: true,
      answers: { identifier_kinds: ['website'], money_lost: 'yes', give_contact: 'yes' },
    })
  })

  test('names answers that do not go together, and files none of them', () => {
    expect(
      read('job_offer', [
        told,
        ['story', 'x'],
        ['person_state', 'not_travelled'],
        ['work_kind', questionOption('work_kind')],
      ]),
    ).toEqual({ ok: false, errors: [], unasked: ['work_kind'] })
    expect(
      read('investment', [
        told,
        ['story', 'x'],
        ['money_lost', 'no'],
        ['losses-0-amount', '5'],
        ['losses-0-asset', 'USD'],
      ]),
    ).toEqual({ ok: false, errors: [], unasked: ['losses'] })
  })

  test('says what is missing', () => {
    expect(read('other_scam', [['story', 'x']])).toMatchObject({
      errors: [{ field: 'danger_now', messageKey: 'error.danger_required' }],
    })
    expect(read('other_scam', [told])).toMatchObject({
      errors: [{ field: 'story', messageKey: 'error.nothing_told' }],
    })
  })

  test('keeps the words of a kind that was chosen by mistake', () => {
    const kept = keepCall(formValuesFrom([['visa', 'unknown'], told, ['form_token', 'secret']]))
    expect([...kept]).toEqual([['visa', ['unknown']], told.map((one, at) => (at ? [one] : one))])
  })

  test('files all that was told, or none of it', () => {
    const form = fc
      .constantFrom(...tipKindCodes)
      .chain((kind) =>
        pageForm({ path: 'check', questions: asked(kind) }).map((entries) => ({ kind, entries })),
      )
    fc.assert(
      fc.property(form, ({ kind, entries }) => {
        const result = read(kind, entries)
        if (!result.ok) {
          expect(result.errors.length + result.unasked.length).toBeGreaterThan(0)
          return
        }
        const named = entries.filter(([, value]) => value.trim() !== '').map(([name]) => name)
        for (const name of named) {
          const id = asked(kind).find((one) => name === one || name.startsWith(`${one}-`))
          // A row in which nothing was typed counts as empty, whatever is chosen in its lists.
          if (id && !questions[id].steers && questions[id].type !== 'rows')
            expect(Object.keys(result.answers)).toContain(id)
        }
      }),
      { numRuns: 200 },
    )
  })
})

function questionOption(id: 'work_kind'): string {
  const question = questions[id]
  return 'options' in question ? (question.options[0] ?? '') : ''
}
