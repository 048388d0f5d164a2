import { describe, expect, test } from 'vitest'
import { findFlags, flagSource } from '#core/check/find-flags.ts'
import { type FlagCode, flagCodes } from '#core/check/flags/table.ts'
import { en } from '#core/text/en.ts'
import { fc } from '#tests/support/property.ts'

const codes = (text: string) => findFlags(text).flags.map(({ code }) => code)

/** Written for this test, after the wording of what people sent in. */
const examples: Record<FlagCode, string> = {
  no_experience_high_pay: 'Typing clerk, no experience needed, salary USD 2500 a month!',
  all_paid_for: 'Company provides free air ticket. We cover visa and hotel.',
  border_route: 'A driver will take you over the border at night.',
  passport_kept: 'At the office you hand over your passport.',
  tourist_visa: 'You will enter on a tourist visa, we change it after.',
  known_place: 'The office is ten minutes from Mae Sot, near KK Park.',
  chat_only: 'Interested? Contact our HR manager on Telegram.',
  typing_test: 'There is only a short interview and a typing test.',
  vague_office_work: 'We look for customer service staff in Cambodia.',
  fee_first: 'Please pay the processing fee before your contract is sent.',
  papers_first: 'Send a copy of your passport today to reserve the job.',
  paid_tasks: 'Like videos for ten minutes and earn commission every day.',
  money_through_you: 'You receive payments into your personal account and send them on.',
  easy_home_money: 'Make easy money from home in your free time!',
  hurry: 'Urgently hiring, limited slots.',
  sure_profit: 'Our robot gives a guaranteed profit of 3% daily.',
  pay_to_withdraw: 'To withdraw your balance you must first pay a 15% tax.',
  coached_trading: 'My uncle has insider information and I can teach you to trade.',
  coins_only: 'Deposit USDT (TRC20) to start.',
  gift_cards: 'Buy three iTunes cards and send me the codes.',
  wrong_number: 'Oh sorry, I sent this to the wrong number! Where are you from?',
  keep_secret: 'Please don’t tell your bank what it is for. Keep this between us.',
  remote_access: 'Install AnyDesk so that our engineer can help.',
  money_back: 'We recover lost funds from any broker.',
  authority_demand:
    'There is an arrest warrant in your name. Transfer your savings to a safe account.',
}

describe('the wordings', () => {
  test.each(Object.entries(examples) as [FlagCode, string][])(
    '%s is seen in “%s”',
    (code, text) => {
      expect(codes(text)).toContain(code)
    },
  )

  test.each(flagCodes)('%s has words and a source to read on', (code) => {
    expect(en).toHaveProperty([`flag.${code}.title`])
    expect(en).toHaveProperty([`flag.${code}.text`])
    expect(new URL(flagSource(code)).protocol).toBe('https:')
  })

  test.each([
    'We are looking for an accountant in Leeds. You have three years of experience. Apply on our site; interviews are in our office. We offer 25 days of holiday and a pension.',
    'Nurse wanted for the night shift in Manila. Licence required. The pay follows the public scale.',
    'Lunch tomorrow? I booked the place by the river. Don’t tell Ana, it is her birthday.',
    'Your parcel was delivered to your neighbour at 14:05.',
    'The bank will never ask for your password. Call the number on your card if you are not sure.',
  ])('an ordinary text raises nothing: “%s”', (text) => {
    expect(codes(text)).toEqual([])
  })

  test('a quotation ends with a word or a number, not inside one', () => {
    const [flag] = findFlags('No experience needed, salary USD 3,000.50 now').flags
    expect(flag?.quote).toBe('No experience needed, salary USD 3,000.50')
  })

  test('letters that only look alike hide nothing, and the quotation stays as it was written', () => {
    const [flag] = findFlags('Please pay the ｐｒｏｃｅｓｓｉｎｇ fee first.').flags
    expect(flag?.code).toBe('fee_first')
    expect(flag?.quote).toContain('ｐｒｏｃｅｓｓｉｎｇ')
  })

  test('any text is read without a fault, each flag once, and quotations stand in the text', () => {
    const parts = fc.constantFrom(...Object.values(examples), ' ', '\n', 'x'.repeat(50), '٣', '😀')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ unit: 'binary' })), { maxLength: 12 }),
        (all) => {
          const text = all.join('')
          const found = findFlags(text).flags
          expect(new Set(found.map(({ code }) => code)).size).toBe(found.length)
          for (const { quote } of found) expect(text).toContain(quote)
        },
      ),
      { numRuns: 150 },
    )
  })
})
