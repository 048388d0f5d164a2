import { expect, test } from 'vitest'
import { identifiersIn } from '#core/search/identifiers.ts'
import { longestSearched, wordsFor, wordsIn } from '#core/search/words.ts'
import { hostileStrings } from '#tests/support/hostile-strings.ts'
import { fc } from '#tests/support/property.ts'

/** Would a field with this text be found by what was typed? */
function finds(typed: string, text: string): boolean {
  const has = new Set(wordsIn(text))
  const wanted = wordsFor(typed)
  return wanted.length > 0 && wanted.every((word) => has.has(word))
}

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'ăâđêôơưáàảãạ',
  'абвгдежзиклмн',
  'กขคงจฉชซญดตถทธนบปผพฟมยรลวสหอะาิีุูเแโใไ',
  'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ',
  '招聘柬埔寨高薪客服包吃住机票钱',
  'かきくけこさしすせそタチツテト',
  '캄보디아고수익알바모집',
  'अआइईउऊकखगघच',
  'ابتثجحخدذرزسشصض',
]
const word = fc
  .constantFrom(...alphabets)
  .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 12 }))
const sentence = fc.array(word, { minLength: 1, maxLength: 20 })

test('a word of a text is found, whatever its script and its neighbours', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), (words, pick) => {
      expect(finds(words[pick % words.length] ?? '', words.join(' '))).toBe(true)
    }),
  )
})

test('some words in a row are found as a phrase', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.nat(), (words, a, b) => {
      const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y)
      expect(finds(words.slice(from, (to ?? 0) + 1).join(' '), words.join(' '))).toBe(true)
    }),
  )
})

test('words of scripts with spaces are found whole, in their order, and only then', () => {
  expect(finds('golden', 'The goldenes Haus')).toBe(false)
  expect(finds('golden palace', 'the Golden Palace hotel')).toBe(true)
  expect(finds('palace golden', 'the Golden Palace hotel')).toBe(false)
  expect(finds('golden palace', 'a palace, golden')).toBe(false)
})

test.each([
  ['case and width', 'ＳＡＬＡＲＹ', 'a salary of'],
  ['accents', 'tuyen dung luong cao', 'Tuyển dụng lương cao'],
  ['look-alike letters', 'salary', 'a sаlаry of'],
  ['invisible characters', 'salary', 'a sal\u200bary of'],
  ['apostrophes', 'dont', 'they don’t pay'],
  ['thousands', '5000', 'pays 5,000 dollars'],
  ['Arabic vowels and forms of alif', 'العمل', 'أُعلِنُ عن العَمَل هنا'],
  ['traditional characters', '高薪招聘话务员', '高薪招聘話務員'],
  ['katakana', 'かんたん', 'カンタンな仕事'],
  ['half-width kana', 'バイト', 'ﾊﾞｲﾄ募集'],
  ['Korean endings', '캄보디아', '캄보디아에서 일했습니다'],
  ['Thai tone marks', 'ทางาน', 'ไปทำงานต่างประเทศ'.replace('ำ', 'า')],
  ['Thai inside a sentence', 'หลอกลวง', 'ผมโดนหลอกลวงให้โอนเงิน'],
  ['Khmer inside a sentence', 'ការងារ', 'ខ្ញុំរកការងារនៅភ្នំពេញ'],
  ['Burmese inside a sentence', 'အလုပ်', 'ထိုင်းမှာအလုပ်ရှာနေတယ်'],
  ['Chinese inside a sentence', '柬埔寨', '他们说去柬埔寨做客服'],
  ['a number that touches a letter', '3月', '他3月去了'],
  ['Latin letters in Chinese', '加LINE好友', '请加LINE好友联系'],
])('%s make no difference', (_, typed, text) => {
  expect(finds(typed, text)).toBe(true)
})

test('one letter of a script without spaces is too short to look for', () => {
  expect(wordsFor('钱')).toEqual([])
  expect(wordsFor('!?')).toEqual([])
  expect(wordsFor('钱包')).toEqual(['g:钱包'])
})

test('what lies behind the longest text is not kept', () => {
  const long = `${'a '.repeat(longestSearched)}hidden`
  expect(finds('hidden', long)).toBe(false)
  expect(finds('hidden', `hidden ${long}`)).toBe(true)
})

test('the identifiers of a text are kept in canonical form, with what they say besides', () => {
  const words = identifiersIn(
    'Telegram @Golden_Jobs, hxxps://Scam[.]example/pay?x=1 or 081-234-5678 (+66 81 234 5678)',
    { country: 'TH' },
  )
  expect(words).toEqual(
    expect.arrayContaining([
      'i:handle|telegram:golden_jobs',
      'i:url|https://scam.example/pay?x=1',
      'i:domain|scam.example',
      'i:phone|+66812345678',
      'n:12345678',
    ]),
  )
})

test('no text makes it throw or forget what a word is', () => {
  for (const text of hostileStrings) expect(() => [wordsIn(text), wordsFor(text)]).not.toThrow()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wordsIn(text).every((kept) => /^[wbg]:/.test(kept))).toBe(true)
    }),
  )
})
