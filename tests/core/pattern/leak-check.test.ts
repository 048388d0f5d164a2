import { describe, expect, it } from 'vitest'
import { checkLeaks, type LeakSource } from '#core/pattern/leak-check.ts'
import { fc } from '#tests/support/property.ts'

const source = (part: Partial<LeakSource>): LeakSource => ({
  tipId: 't1',
  texts: [],
  contactValues: [],
  names: [],
  ...part,
})

const summaryLeaks = (summary: string, part: Partial<LeakSource>) =>
  checkLeaks({ summary }, [source(part)])

/** What the leaks cover, as text. */
const covered = (summary: string, part: Partial<LeakSource>) =>
  summaryLeaks(summary, part).map(({ where }) => summary.slice(where.start, where.end))

describe('runs that a summary shares with a tip', () => {
  const story = 'They took my passport at the gate and said I owed them 5,000 dollars.'

  it('lets four words in a row pass and stops at five', () => {
    expect(covered('Guards: took my passport at once.', { texts: [story] })).toEqual([])
    expect(covered('Guards took my passport at the airport.', { texts: [story] })).toEqual([
      'took my passport at the',
    ])
  })

  it('says in which field and from where to where', () => {
    const leaks = checkLeaks({ title: 'Offer', summary: 'So: they took my passport at.' }, [
      source({ tipId: 't9', texts: [story] }),
    ])
    expect(leaks).toEqual([
      { where: { field: 'summary', start: 4, end: 28 }, kind: 'shared_run', tipId: 't9' },
    ])
  })

  it('sees through case, accents, punctuation, line breaks and unseen characters', () => {
    const text = 'THÉY—took\nmy “pass\u200bport”, at… the\u00a0gate'
    expect(covered(text, { texts: [story] })).toEqual([text])
  })

  it('reads grouped numbers as one word', () => {
    expect(covered('said I owed them 5000', { texts: [story] })).toEqual(['said I owed them 5000'])
  })

  it('joins overlapping runs of one tip and keeps tips apart', () => {
    const text = 'they took my passport at the gate and left'
    const leaks = checkLeaks({ text }, [
      source({ texts: [story] }),
      source({ tipId: 't2', texts: ['we saw that they took my passport at night'] }),
    ])
    expect(leaks.map(({ tipId, where }) => [tipId, text.slice(where.start, where.end)])).toEqual([
      ['t1', 'they took my passport at the gate and'],
      ['t2', 'they took my passport at'],
    ])
  })

  it.each([
    ['Thai', 'พวกเขายึดหนังสือเดินทางของฉันที่ประตู'],
    ['Lao', 'ພວກເຂົາຍຶດໜັງສືຜ່ານແດນຂອງຂ້ອຍ'],
    ['Khmer', 'ពួកគេបានដកហូតលិខិតឆ្លងដែនរបស់ខ្ញុំ'],
    ['Burmese', 'သူတို့ကငါ့ပတ်စပို့ကိုသိမ်းသွားတယ်'],
    ['Chinese', '他们在门口拿走了我的护照然后说我欠了五千美元'],
    ['Japanese', 'かれらはゲートでわたしのパスポートをとりあげた'],
  ])('stops at twelve characters of %s, and not at eleven', (_, text) => {
    const characters = Array.from(text)
    const eleven = characters.slice(3, 14).join('')
    const twelve = characters.slice(3, 15).join('')
    expect(covered(`x ${eleven} x`, { texts: [text] })).toEqual([])
    expect(covered(`x ${twelve} x`, { texts: [text] })).toEqual([twelve])
    expect(covered(Array.from(twelve).join(' '), { texts: [text] })).toHaveLength(1)
  })

  it('counts a run that mixes words and solid script on one scale', () => {
    const text = 'งานคอลเซ็นเตอร์ call center in Poipet จ่าย 1500 USD'
    expect(covered('เซ็นเตอร์ call center', { texts: [text] })).toEqual(['เซ็นเตอร์ call center'])
    expect(covered('ตอร์ call center', { texts: [text] })).toEqual([])
  })
})

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const word = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 9 })
const anyWord = word(alphabet)
const between = fc.constantFrom(' ', '  ', ', ', ' — ', '\n', ' "', '\u00a0', '. ', ' \u200b')

describe('runs, whatever the words', () => {
  it('finds every copied run of five or more words and covers all of it', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { minLength: 5, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        fc.array(between, { minLength: 60, maxLength: 60 }),
        fc.array(word('ABC'), { maxLength: 6 }),
        (words, from, more, gaps, before) => {
          const first = from % (words.length - 4)
          const copied = words.slice(first, first + 5 + (more % 10))
          const run = copied
            .map((one, i) => (i ? (gaps[i] ?? ' ') : '') + one.toUpperCase())
            .join('')
          const prefix = before.map((one) => `${one} `).join('')
          const summary = `${prefix}${run} тогда`
          const leaks = summaryLeaks(summary, { texts: [words.join(' ')] })
          const start = prefix.length
          const end = start + run.length
          expect(leaks.some(({ where }) => where.start <= start && where.end >= end)).toBe(true)
        },
      ),
    )
  })

  it('finds nothing where no five words in a row are shared', () => {
    fc.assert(
      fc.property(
        fc.array(word('abcde'), { maxLength: 40 }),
        fc.array(word('vwxyz'), { maxLength: 40 }),
        (mine, theirs) => {
          // Every fourth word comes from the source, so four in a row are never shared.
          const mixed = mine.map((one, i) => (i % 4 === 3 ? (theirs[i] ?? one) : one))
          expect(summaryLeaks(mixed.join(' '), { texts: [theirs.join(' ')] })).toEqual([])
        },
      ),
    )
  })

  // How soon is bench/leak-check.ts's to say: here a quadratic check runs into the time limit.
  it('reads three hundred long stories', () => {
    const story = (seed: number) =>
      Array.from({ length: 1500 }, (_, i) => `w${(seed * 7919 + i * i) % 5000}`).join(' ')
    const thai = 'พวกเขายึดหนังสือเดินทางของฉันที่ประตู'.repeat(40)
    const sources = Array.from({ length: 300 }, (_, i) =>
      source({ tipId: `t${i}`, texts: [story(i), thai], contactValues: ['+66812345678'] }),
    )
    expect(checkLeaks({ summary: story(4).slice(0, 4000) }, sources).length).toBeGreaterThan(0)
  })
})

describe('contact values in any spelling', () => {
  const seen = (summary: string, value: string) =>
    summaryLeaks(summary, { contactValues: [value] }).some(({ kind }) => kind === 'contact_value')

  it.each([
    ['081-234-5678', '+66812345678'],
    ['+66 (0)81 234 5678', '+66812345678'],
    ['０８１２３４５６７８', '+66812345678'],
    ['๐๘๑ ๒๓๔ ๕๖๗๘', '+66812345678'],
    ['O81 234 56 78', '+66812345678'],
    ['0 8 1 2 3 4 5 6 7 8', '+66812345678'],
    ['John.Doe@Example.org', 'john.doe@example.org'],
    ['john.doe (at) example (dot) org', 'john.doe@example.org'],
    ['john doe at example.org', 'john.doe@example.org'],
    ['user johndoe on Telegram', 'john.doe@example.org'],
    ['jоhn.dое@ехаmрlе.оrg', 'john.doe@example.org'],
    ['john\u200b.doe\u2060@exam\u00adple.org', 'john.doe@example.org'],
    ['the handle @Sunny_77', 'telegram:sunny_77'],
    ['the handle ＠ｓｕｎｎｙ＿７７', '@sunny_77'],
    ['ΤΗΑΝΟ_99', 'thano_99'],
    ['see facebook.com/anna.k.99', 'https://www.facebook.com/anna.k.99'],
    ['the profile anna.k.99', 'https://www.facebook.com/anna.k.99'],
  ])('finds %j for %j', (summary, value) => {
    expect(seen(`It says ${summary} there.`, value)).toBe(true)
  })

  it.each([
    ['about 1234 people on 2026-11-22', '+66812345678'],
    ['sunnyside sells', 'telegram:sunny'],
    ['an example org', 'john.doe@example.org'],
    ['', 'john.doe@example.org'],
  ])('leaves %j alone for %j', (summary, value) => {
    expect(seen(summary, value)).toBe(false)
  })

  const disguise: Record<string, readonly string[]> = {
    a: ['a', 'A', 'а', 'ａ', 'á', '𝐚'],
    e: ['e', 'E', 'е', 'é'],
    o: ['o', 'O', 'о', '0', 'ο'],
    i: ['i', 'I', 'і', '1', 'l'],
    s: ['s', 'S', 'ѕ', 'ｓ'],
  }

  it('finds a handle however its letters are disguised and parted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...alphabet), minLength: 8, maxLength: 16 }),
        fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
        fc.array(fc.constantFrom('', '', '', '.', ' ', '\u200b', '\u00ad', '_', '-'), {
          minLength: 16,
          maxLength: 16,
        }),
        (handle, picks, gaps) => {
          const shown = Array.from(handle, (letter, i) => {
            const forms = disguise[letter] ?? [letter, letter.toUpperCase()]
            return (forms[(picks[i] ?? 0) % forms.length] ?? letter) + (gaps[i] ?? '')
          }).join('')
          expect(seen(`Write to ${shown}, they say`, handle)).toBe(true)
        },
      ),
    )
  })
})

describe('names', () => {
  const found = (summary: string, name: string) => covered(summary, { names: [name] })

  it.each([
    ['Then Maria Santos left.', 'Maria Santos', ['Maria Santos']],
    ['Then SANTOS, Maria left.', 'Maria Santos', ['SANTOS, Maria']],
    ['Then María-Santos left.', 'maria santos', ['María-Santos']],
    ['Nguyen Thi Mai was told', 'Mai Nguyen Thi', ['Nguyen Thi Mai']],
    ['Only Santos was told.', 'Maria Santos', ['Santos']],
    ['王小明说他被骗了', '王小明', ['王小明']],
    ['คุณสมชายถูกหลอก', 'สมชาย', ['สมชาย']],
    ['वह राजेश था', 'राजेश', ['राजेश']],
  ])('in %j finds %j', (summary, name, spans) => {
    expect(found(summary, name)).toEqual(spans)
  })

  it.each([
    ['A mark on the marketplace may grow.', 'Mark Mayer'],
    ['Marias are flowers; santoses are not.', 'Maria Santos'],
  ])('in %j does not take common words for %j', (summary, name) => {
    expect(found(summary, name)).toEqual([])
  })
})
