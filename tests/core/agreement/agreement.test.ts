import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { firstVersion } from '#core/agreement/first-version.ts'
import { agreementHash, blocksOf, readVersion } from '#core/agreement/read-version.ts'
import { standingOf, stopsAt } from '#core/agreement/standing.ts'

const at = (day: string) => new Date(`2026-${day}T00:00:00Z`)
const versions = [
  { number: 1, inForceFrom: at('11-01') },
  { number: 2, inForceFrom: at('12-01') },
  { number: 3, inForceFrom: at('12-20') },
]

describe('how an agency stands', () => {
  test.each([
    [0, '10-31', { state: 'asked', until: at('11-01') }],
    [0, '11-01', { state: 'needed', since: at('11-01') }],
    [1, '11-30', { state: 'asked', until: at('12-01') }],
    [1, '12-10', { state: 'needed', since: at('12-01') }],
    [2, '12-10', { state: 'asked', until: at('12-20') }],
    [2, '12-20', { state: 'needed', since: at('12-20') }],
    [3, '10-01', { state: 'accepted' }],
  ])('that accepted version %i, on %s', (accepted, day, standing) => {
    expect(standingOf(stopsAt(versions, accepted), at(day))).toEqual(standing)
  })
})

describe('a version', () => {
  const { text, summary } = firstVersion
  const given = {
    text: `${text}\n# 13. More\nAnd this.`,
    summary: summary.join('\r\n'),
    noticeDays: '30',
  }
  const before = { sha256: agreementHash(text) }

  test('keeps its words, and its hash is that of the file', () => {
    const read = readVersion({ ...given, text: given.text.replaceAll('\n', '  \r\n') }, before)
    if (!read.ok) throw new Error(read.reason)
    expect(read.version).toMatchObject({ summary, noticeDays: 30 })
    expect(read.version.text).toBe(`${text.trim()}\n\n# 13. More\nAnd this.\n`)
    expect(read.version.sha256).toBe(createHash('sha256').update(read.version.text).digest('hex'))
  })

  test.each([
    [{ text: 'Be good.' }, 'text_too_short'],
    [{ text: 'x'.repeat(40_001) }, 'text_too_long'],
    [{ text: `\n${text}\r\n` }, 'text_unchanged'],
    [{ summary: ' \n ' }, 'summary_missing'],
    [{ summary: 'x'.repeat(201) }, 'summary_too_long'],
    [{ summary: 'x\n'.repeat(13) }, 'summary_too_long'],
    [{ noticeDays: '' }, 'notice_malformed'],
    [{ noticeDays: '13' }, 'notice_out_of_range'],
    [{ noticeDays: '181' }, 'notice_out_of_range'],
  ])('is refused (%#)', (change, reason) => {
    expect(readVersion({ ...given, ...change }, before)).toEqual({ ok: false, reason })
  })

  test('is shown by its headings', () => {
    const blocks = blocksOf(text)
    expect(blocks).toHaveLength(12)
    expect(blocks[0]).toMatchObject({ heading: '1. Who agrees to what' })
    expect(blocks.every(({ heading, paragraph }) => heading && paragraph.length > 40)).toBe(true)
    expect(blocksOf('Hello\n\n# A')).toEqual([
      { heading: null, paragraph: 'Hello' },
      { heading: 'A', paragraph: '' },
    ])
  })
})

// Whoever accepted it accepted these words. Another wording is another version.
test('the first version stays word for word', () => {
  expect(agreementHash(firstVersion.text)).toMatchInlineSnapshot(
    `"13bb68cd3605fa685d216e6cb4e8763506e955f10f1f5ace2d325311f7ad947c"`,
  )
})
