import { expect, test } from 'vitest'
import { readIdentifier } from '#core/search/identifiers.ts'
import { mostParts, readQuery, type TextQuery } from '#core/search/read-query.ts'
import { formatReference } from '#core/tip/reference.ts'
import { fc } from '#tests/support/property.ts'

function read(typed: string, country?: string): TextQuery {
  const query = readQuery(typed, country)
  if (query.of !== 'text') throw new Error(query.of)
  return query
}
const shape = (typed: string) => {
  const { parts, without } = read(typed)
  return { parts: parts.map(({ typed: one }) => one), without: without.map((one) => one.typed) }
}

test('a case number and a reference mean one case', () => {
  expect(readQuery('C-42')).toEqual({ of: 'case', number: 42 })
  expect(readQuery(' c-42 ')).toEqual({ of: 'case', number: 42 })
  expect(readQuery(formatReference(4217))).toEqual({ of: 'tip', number: 4217n })
})

test.each([
  ['salary cambodia', { parts: ['salary', 'cambodia'], without: [] }],
  ['"golden palace" visa', { parts: ['golden palace', 'visa'], without: [] }],
  ['“golden palace”', { parts: ['golden palace'], without: [] }],
  ['salary -visa -"golden palace"', { parts: ['salary'], without: ['visa', 'golden palace'] }],
  ['well-known', { parts: ['well-known'], without: [] }],
  ['"not closed', { parts: ['not closed'], without: [] }],
  ['salary salary SALARY', { parts: ['salary'], without: [] }],
  ['招聘 柬埔寨', { parts: ['招聘', '柬埔寨'], without: [] }],
])('%s', (typed, expected) => {
  expect(shape(typed)).toEqual(expected)
})

test('what is between quotes must stand together, words may stand apart', () => {
  expect(read('"golden palace"').parts).toMatchObject([
    { of: 'phrase', words: ['b:golden palace'] },
  ])
  expect(read('golden palace').parts).toMatchObject([
    { of: 'word', words: ['w:golden'] },
    { of: 'word', words: ['w:palace'] },
  ])
})

test('an identifier among words is one thing, in whatever spelling', () => {
  const { parts } = read('visa +66 81-234 5678 scam[.]example')
  expect(parts.map(({ of, typed }) => [of, typed])).toEqual([
    ['word', 'visa'],
    ['identifier', '+66 81-234 5678'],
    ['identifier', 'scam[.]example'],
  ])
  expect(parts[1]?.anyOf).toEqual(expect.arrayContaining(['i:phone|+66812345678', 'n:12345678']))
  expect(parts[2]?.anyOf).toContain('i:domain|scam.example')
})

test('a national number means the country that is filtered by, or any number that ends like it', () => {
  expect(read('081 234 5678', 'TH').parts[0]?.anyOf).toContain('i:phone|+66812345678')
  expect(read('081-234-5678').parts[0]?.anyOf).toContain('n:12345678')
})

test('one thing is read as all that it can be', () => {
  const indicators = (text: string) =>
    readIdentifier(text).map(({ type, value }) => `${type} ${value}`)
  expect(indicators('hxxps://evil[.]example/a')).toEqual(
    expect.arrayContaining(['url https://evil.example/a', 'domain evil.example']),
  )
  expect(indicators('0x52908400098527886E0F7030069857D2E4169EE7')).toContain(
    'wallet eth:0x52908400098527886e0f7030069857d2e4169ee7',
  )
  expect(indicators('@quick_gain')).toContain('handle telegram:quick_gain')
})

test('all that was typed may be one name, too', () => {
  expect(read('Golden Palace Ltd').whole.map(({ type }) => type)).toContain('company')
  expect(read('"Golden Palace" Ltd').whole).toEqual([])
})

test('what is too short or too much is said, not dropped in silence', () => {
  expect(read('钱 !! salary')).toMatchObject({ unused: ['钱', '!!'] })
  const many = Array.from({ length: mostParts + 3 }, (_, at) => `word${'abcdefghijklmno'[at]}`)
  expect(read(many.join(' ')).parts).toHaveLength(mostParts)
  expect(read(many.join(' ')).unused).toEqual(many.slice(mostParts))
})

test('nothing that can be typed makes it throw, and each part has something to look for', () => {
  const pieces = fc.constantFrom(
    '"',
    '-',
    ' ',
    '“',
    'ab',
    '@x',
    '+66',
    'http://',
    '\0',
    '\ud800',
    '钱',
    'HL',
    'C-',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces })), (typed) => {
      const query = readQuery(typed)
      if (query.of !== 'text') return
      for (const part of [...query.parts, ...query.without])
        expect(part.words.length + part.anyOf.length).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
})
