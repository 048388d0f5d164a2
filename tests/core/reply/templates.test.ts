import { expect, test } from 'vitest'
import { isOtherScript } from '#core/reply/script.ts'
import { blanks, replyTemplateIds, replyTemplates, unfilled } from '#core/reply/templates.ts'
import { replyIn, replyWords } from '#core/reply/words.ts'
import { textLanguageTags } from '#core/text/languages.ts'

test('every language of the citizen side has every reply, in its own script', () => {
  expect(Object.keys(replyWords)).toEqual(textLanguageTags)
  for (const tag of textLanguageTags)
    for (const id of replyTemplateIds) {
      const { text, language } = replyIn(tag, id)
      expect(language).toBe(tag)
      expect({ tag, id, other: isOtherScript(text, tag) }).toEqual({ tag, id, other: false })
    }
})

test.each(replyTemplateIds)(
  'the blanks of “%s” stand in it in every language, and no others',
  (id) => {
    const wanted = Object.keys(replyTemplates[id].blanks)
    for (const [tag, words] of Object.entries(replyWords)) {
      expect({ tag, blanks: unfilled(words[id]) }).toEqual({ tag, blanks: wanted })
      expect(words[id].match(/[{}]/g) ?? []).toHaveLength(2 * wanted.length)
    }
  },
)

test('a blank counts as open however it is spaced or cased, and nothing else does', () => {
  for (const blank of blanks) {
    expect(unfilled(`See { ${blank.toUpperCase()} }`)).toEqual([blank])
    expect(unfilled(`See ${blank}, {"${blank}": 1}, {${blank} too}`)).toEqual([])
  }
  expect(unfilled('{where}, {what} and {what}')).toEqual(['where', 'what'])
})

test('a reply in another script is noticed; names, numbers and borrowed words are not', () => {
  expect(isOtherScript('Please tell us where you are', 'th')).toBe(true)
  expect(isOtherScript('กรุณาบอกเราว่าคุณอยู่ที่ไหน', 'en')).toBe(true)
  expect(isOtherScript('WhatsApp ของคุณคืออะไร เขียนถึงเราที่นี่', 'th')).toBe(false)
  expect(isOtherScript('OK, 0812345678', 'th')).toBe(false)
  expect(isOtherScript('Merci de nous écrire encore', 'en')).toBe(false)
})

test('a language without its own replies gets English, and it is said', () => {
  expect(replyIn('km', 'finished').language).toBe('en')
  expect(replyIn('zh-CN', 'finished').language).toBe('zh-Hans')
  expect(replyIn('th', 'finished').draft).toBe(true)
})
