import { describe, expect, test } from 'vitest'
import { findFlags, maxMessage } from '#core/check/find-flags.ts'
import { flagCodes } from '#core/check/flags/table.ts'
import { foldText } from '#core/check/fold.ts'
import { compileWording } from '#core/check/wording.ts'
import type { LanguageWordings } from '#core/check/wordings/language.ts'
import { wordingsByLanguage } from '#core/check/wordings/languages.ts'
import { textLanguageTags } from '#core/text/languages.ts'
import { fc } from '#tests/support/property.ts'
import { samples } from './samples/samples.ts'

const languages: readonly [string, LanguageWordings][] = Object.entries(wordingsByLanguage)
const told = Object.entries(samples).flatMap(([tag, { raises }]) =>
  raises.map(([text, ...flags]) => [tag, text, flags] as const),
)
const honest = Object.entries(samples).flatMap(([tag, all]) =>
  all.honest.map((text) => [tag, text] as const),
)

test('every language of the citizen side has wordings, and samples that show each of its flags', () => {
  expect(Object.keys(wordingsByLanguage).sort()).toEqual([...textLanguageTags].sort())
  for (const tag of textLanguageTags) {
    const own = samples[tag as keyof typeof samples]
    expect([own.raises.length >= 6, own.honest.length >= 4]).toEqual([true, true])
    const shown = new Set<string>(own.raises.flatMap(([, ...flags]) => flags))
    expect(
      flagCodes.filter((code) => !shown.has(code)),
      tag,
    ).toEqual([])
  }
})

describe('what swindlers write', () => {
  test.each(told)('%s: “%s”', (_, text, flags) => {
    const found = findFlags(text)
    expect(found.flags.map(({ code }) => code)).toEqual(expect.arrayContaining([...flags]))
    expect(found.warns).toBe(false)
  })
})

describe('honest texts raise no strong flag', () => {
  test.each(honest)('%s: “%s”', (_, text) => {
    expect(findFlags(text).flags.filter(({ strength }) => strength === 'strong')).toEqual([])
  })
})

const wordings = languages.flatMap(([tag, { flags, gap, spaced }]) =>
  Object.entries(flags).flatMap(([code, all]) =>
    all.map((wording) => ({
      code,
      at: `${tag} ${code}: ${wording}`,
      pattern: new RegExp(compileWording(wording, { gap, spaced }).source),
    })),
  ),
)

describe('every wording', () => {
  test('needs words: it is not found in nothing, in blanks or in other letters', () => {
    for (const { at, pattern } of wordings)
      for (const text of ['', ' ', '\n', 'x', '字', 'ก', 'म', 'م', '12'])
        expect(pattern.test(text), at).toBe(false)
  })

  test('repeats nothing without a bound, and no group that repeats, so that no text makes it slow', () => {
    for (const { at, pattern } of wordings) {
      expect(at, 'a word of any letters').not.toMatch(/[(| ]\*/)
      const { source } = pattern
      const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
      expect(bare, at).not.toMatch(/[*+]|\{\d*,\}|~/)
      // Only the groups of a number's digits may repeat, and they begin with a comma.
      expect(bare.replaceAll(/\(\?:,x\{\d,\d\}\)\{\d,\d\}/g, ''), at).not.toMatch(/\)\{/)
    }
  })

  test('is folded itself: no letter in it that no folded text can hold', () => {
    for (const { at, pattern } of wordings) {
      const letters = pattern.source.replace(/\\./g, '')
      const literal = letters.replace(/\[[^\]]*\]|\(\?[:=!<]+|[()|{}?.,$%^]/g, ' ')
      for (const word of literal.split(/\s+/)) expect(foldText(word).text, at).toBe(word)
    }
  })
})

describe('the passage that is quoted', () => {
  const anyText = fc.array(
    fc.oneof(
      fc.constantFrom(...told.map(([, text]) => text)),
      fc.constantFrom(
        ' ',
        '\n',
        '. ',
        '\u200b',
        '😀',
        '\u0301',
        'ｱ',
        '٣',
        '（',
        '\ud800',
        'ﷺ',
        '⒇',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 6 },
  )

  test('stands in what was pasted, and reads as one of the flag’s wordings', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('')
        for (const { code, quote, start, end } of findFlags(text).flags) {
          expect(text.slice(start, end)).toBe(quote)
          expect(quote).toBe(quote.trim())
          const { text: folded } = foldText(quote)
          const readAs = wordings.some((one) => one.code === code && one.pattern.test(folded))
          expect(readAs || quote.length >= 119, `${code}: ${quote}`).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['x PLEASE ｐａｙ the registration　fee!!', 'ｐａｙ the registration　fee'],
    [
      'T\u200by\u200bp\u200bi\u200bng te\u0301s\u0301t\u0301.',
      'T\u200by\u200bp\u200bi\u200bng te\u0301s\u0301t\u0301',
    ],
    ['Ассоunt? Vіsа оn аrrіvаl here', 'Vіsа оn аrrіvаl'],
    ['Bạn đi diện du lịch nhé', 'diện du lịch'],
    ['Ban di dien du lich nhe', 'dien du lich'],
    ['我們包 吃 住，放心', '包 吃 住'],
    ['需要先繳納 20% 個人所得稅才能提現喔', '繳納 20% 個人所得稅才能提現'],
    ['숙 식 제 공 합니다', '숙 식 제 공'],
    ['ﾀｲﾋﾟﾝｸﾞﾃｽﾄあり', 'ﾀｲﾋﾟﾝｸﾞﾃｽﾄ'],
    ['والأرباح مضمونةٌ جدا', 'والأرباح مضمونةٌ'],
    ['मैं टूरिस्ट वीज़ा पर', 'टूरिस्ट वीज़ा'],
    ['ใช้วีซ่าท่องเที่ยวนะ', 'วีซ่าท่องเที่ยว'],
    ['ใช้วีซาทองเทียวนะ', 'วีซาทองเทียว'],
  ])('%j shows %j', (text, quote) => {
    expect(findFlags(text).flags.map((flag) => flag.quote)).toContain(quote)
  })
})

test('a text of twenty thousand hostile characters is read, and so is a longer one', () => {
  const pieces = [
    'no experience ',
    'pay fee ',
    '不',
    'ก',
    '(((',
    '$1,',
    'انا ',
    '\ud800',
    '.',
    ',1',
  ]
  for (const piece of pieces) expect(findFlags(piece.repeat(maxMessage)).warns).toBe(false)
})

describe('advice against it is no demand', () => {
  test.each([
    'We never charge a registration fee before you start',
    'Do not send the verification code',
    '请勿把验证码发给我们以外的人，我们不会要求您把钱转入安全账户',
    'Không đóng cọc, không đặt cọc',
  ])('%s', (text) => {
    expect(findFlags(text).flags).toEqual([])
  })

  test('but the demand behind it still is', () => {
    const codes = findFlags('Do not pay the training fee. Pay the visa fee today.').flags
    expect(codes.map(({ code, quote }) => [code, quote])).toEqual([
      ['fee_first', 'Pay the visa fee'],
    ])
  })
})
