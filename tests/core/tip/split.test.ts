import { describe, expect, it } from 'vitest'
import { applyPatch } from '#core/tip/form/answers.ts'
import { formValuesFrom } from '#core/tip/form/fields.ts'
import { parsePage } from '#core/tip/form/parse-page.ts'
import { type QuestionId, questions, type TipAnswers } from '#core/tip/journey/catalogue.ts'
import { pageTable } from '#core/tip/journey/pages.ts'
import { splitAnswers, wantsAcknowledgement } from '#core/tip/split.ts'
import { fc } from '#tests/support/property.ts'
import { canary, pageForm } from './answers.support.ts'

const answered: TipAnswers = {
  danger_now: 'no',
  kind: 'investment',
  story: 'They wrote to me',
  identifier_kinds: ['website', 'account', 'wallet', 'bank_account'],
  websites: ['a.example', 'b.example'],
  accounts: [{ platform: 'telegram', name: '@foo' }],
  wallets: [{ address: '0xabc', chain: 'eth' }],
  bank_accounts: [{ number: '123', country: 'TH', holder: 'Somchai' }],
  investment_signs: ['kiosk', 'secret'],
  current_country: 'DE',
  losses: [{ amount: '5', asset: 'BTC', method: '' }],
  language: 'th',
  consents: ['use_in_patterns', 'write_back'],
  give_contact: 'yes',
  contact_email: 'me@example.org',
  email_ack: ['yes'],
}

describe('taking answers apart', () => {
  it('gives one coded row per value, and none for what only steers the form', () => {
    expect(splitAnswers(answered).coded).toEqual([
      { question: 'danger_now', value: 'no' },
      { question: 'kind', value: 'investment' },
      { question: 'investment_signs', value: 'kiosk' },
      { question: 'investment_signs', value: 'secret' },
    ])
  })

  it('names each identifier with its role and what helps to read it', () => {
    expect(splitAnswers(answered).structuredIndicators).toEqual([
      { type: 'url', raw: 'a.example', role: 'contacted_from', hints: { country: 'DE' } },
      { type: 'url', raw: 'b.example', role: 'contacted_from', hints: { country: 'DE' } },
      {
        type: 'handle',
        raw: '@foo',
        role: 'contacted_from',
        hints: { country: 'DE', platform: 'telegram' },
      },
      { type: 'wallet', raw: '0xabc', role: 'paid_to', hints: { country: 'DE', chain: 'eth' } },
      { type: 'bank_account', raw: '123', role: 'paid_to', hints: { country: 'TH' } },
      { type: 'alias', raw: 'Somchai', role: 'paid_to', hints: { country: 'DE' } },
    ])
  })

  it('keeps contact details, consents, losses and countries each in their place', () => {
    expect(splitAnswers(answered)).toMatchObject({
      identity: { email: 'me@example.org' },
      consents: {
        use_in_patterns: true,
        share_with_partners: false,
        share_with_police: false,
        write_back: true,
      },
      losses: [{ amount: '5', asset: 'BTC' }],
      language: 'th',
      countries: { current: 'DE', transit: [] },
    })
    expect(wantsAcknowledgement(answered)).toBe(true)
    expect(wantsAcknowledgement({ email_ack: ['yes'] })).toBe(false)
  })

  it('takes silence for no consent and for no contact', () => {
    const { consents, identity, language } = splitAnswers({ danger_now: 'no' }, 'km')
    expect(Object.values(consents)).toEqual([false, false, false, false])
    expect(identity).toBeNull()
    expect(language).toBe('km')
  })

  it('never lets typed words into what rests unsealed', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        let answers: TipAnswers = {}
        for (const page of pageTable) {
          const result = parsePage(page, formValuesFrom(draw(pageForm, page)))
          if (result.ok) answers = applyPatch(answers, result.patch)
        }
        const { coded, losses, consents, countries, language, sealed } = splitAnswers(answers)
        expect(JSON.stringify({ coded, losses, consents, countries, language })).not.toContain(
          canary,
        )
        expect(JSON.stringify(sealed)).not.toContain(`${canary}@example.org`)
        for (const { question, value } of coded) {
          const known = questions[question as QuestionId]
          if (known.type === 'country') expect(value).toMatch(/^(?:[A-Z]{2}|unknown)$/)
          else expect('options' in known ? known.options : []).toContain(value)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('keeps every typed word somewhere sealed', () => {
    const { sealed } = splitAnswers(answered)
    expect(sealed).toContainEqual({ field: 'story', text: 'They wrote to me' })
    expect(sealed).toContainEqual({ field: 'bank_accounts', text: '123 TH Somchai' })
    expect(sealed.map(({ field }) => field)).not.toContain('contact_email')
  })
})
