import { describe, expect, test } from 'vitest'
import { answerFor, mergeEntries, mostTelling, prefixesFor } from '#core/check/answer.ts'
import { knownIn } from '#core/check/known-ranges.ts'
import { lookUpsOf } from '#core/check/look-ups.ts'
import { readQuestion } from '#core/check/question.ts'
import { checkHash, isPrefix, prefixLength, rangeBody, reportedOf } from '#core/check/range.ts'
import { missingFrom, readTyped } from '#core/check/read-typed.ts'
import { safeHosts } from '#core/indicator/safe-list.ts'
import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import { countBands } from '#core/pattern/bands.ts'
import { fc } from '#tests/support/property.ts'

const keys = (indicators: readonly Indicator[]) => indicators.map(indicatorKey)
const reportedAs = (...indicators: Indicator[]) =>
  mergeEntries(
    indicators.map((one) => ({ hash: checkHash(one), band: '3-9' as const, since: '2026-W40' })),
  )

describe('what is typed', () => {
  test.each([
    ['evil.example', ['domain|evil.example']],
    ['https://www.evil.example/', ['domain|evil.example']],
    ['hxxps://evil[.]example/jobs?x=1', ['url|https://evil.example/jobs?x=1']],
    ['HR@Evil.Example', ['email|hr@evil.example']],
    ['+855 12 345 678', ['phone|+85512345678']],
    ['telegram: @best_jobs', ['handle|telegram:best_jobs']],
    ['https://t.me/best_jobs', ['handle|telegram:best_jobs']],
    [
      '0x00000000219ab540356cbb839cbe05303d7705fa',
      ['wallet|eth:0x00000000219ab540356cbb839cbe05303d7705fa'],
    ],
    ['Golden Harbour Holdings Co., Ltd.', ['company|golden harbour holdings']],
  ])('%s is read for what it is', (typed, expected) => {
    expect(keys(readTyped(typed))).toEqual(expect.arrayContaining(expected))
  })

  test('a number without its country needs to be told which', () => {
    expect(keys(readTyped('081 234 5678', { country: 'TH' }))).toContain('phone|+66812345678')
  })

  test.each([
    ['081 234 5678', 'country'],
    ['@best_jobs', 'platform'],
    ['0x00000000219AB540356cBB839Cbe05303d7705Fa', 'correction'],
    ['+66 81 234 5678', null],
    ['Golden Harbour Holdings', null],
    ['jobs.example', null],
    ['3M', null],
  ] as const)('%s lacks: %s', (typed, missing) => {
    expect(missingFrom(typed)).toBe(missing)
  })

  test('what was missing can be chosen', () => {
    expect(missingFrom('081 234 5678', { country: 'TH' })).toBeNull()
    expect(keys(readTyped('@best_jobs', { platform: 'telegram' }))).toContain(
      'handle|telegram:best_jobs',
    )
  })

  test.each(['', '   ', '!!!', '\u0000'])('%j is nothing', (typed) => {
    expect(readTyped(typed)).toEqual([])
  })

  test('anything at all is read without a fault, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const read = keys(readTyped(typed))
        expect(new Set(read).size).toBe(read.length)
        for (const one of readTyped(typed)) answerFor(one, new Map())
      }),
      { numRuns: 300 },
    )
  })
})

describe('a question', () => {
  const asked = (what: string, country = '', platform = '') =>
    readQuestion({ what, country, platform })

  test.each([
    ['  ', '', '', 'empty'],
    ['!!! <>?', '', '', 'unread'],
    ['081 234 5678', '', '', 'country'],
    ['081 234 5678', 'nowhere', '', 'country'],
    ['@best_jobs', '', '', 'platform'],
    ['0x00000000219AB540356cBB839Cbe05303d7705Fa', '', '', 'correction'],
  ])('%j is not one: %s %s %s', (what, country, platform, reason) => {
    expect(asked(what, country, platform)).toEqual({ ok: false, reason })
  })

  test('is about all that a line can mean, but not about a list of hundreds', () => {
    expect(asked('@best_jobs', '', 'telegram')).toMatchObject({
      indicators: [{ type: 'handle', value: 'telegram:best_jobs' }],
    })
    const many = Array.from({ length: 100 }, (_, at) => `site${at}.example`).join(' ')
    expect(asked(many)).toMatchObject({ ok: true, indicators: { length: 30 } })
  })

  test('needs the part of each look-up, once', () => {
    const site = { type: 'domain', value: 'login.evil.example' } as const
    const page = { type: 'url', value: 'https://login.evil.example/a' } as const
    const wanted = [page, site, { type: 'domain', value: 'evil.example' } as const]
    expect([...prefixesFor([page, site])].sort()).toEqual(
      wanted.map((one) => checkHash(one).slice(0, prefixLength)).sort(),
    )
  })

  test('is answered by what says most', () => {
    const nothing = {
      indicator: { type: 'company', value: 'a' },
      answer: { answer: 'nothing' },
    } as const
    const known = {
      indicator: { type: 'domain', value: 'binance.com' },
      answer: { answer: 'known', as: 'organisation' },
    } as const
    expect(mostTelling([nothing, known])).toBe(known)
    expect(mostTelling([nothing])).toBe(nothing)
    expect(mostTelling([])).toBeNull()
  })
})

describe('the answer', () => {
  test('a page of a reported site is reported, and so is a mailbox on it', () => {
    const reported = reportedAs({ type: 'domain', value: 'evil.example' })
    for (const one of [
      { type: 'url', value: 'https://login.evil.example/a' },
      { type: 'domain', value: 'www2.evil.example' },
      { type: 'email', value: 'hr@mail.evil.example' },
    ] as const)
      expect(answerFor(one, reported)).toMatchObject({ answer: 'reported', band: '3-9' })
  })

  test('a messenger account that is a reported number is reported', () => {
    const reported = reportedAs({ type: 'phone', value: '+85512345678' })
    expect(answerFor({ type: 'handle', value: 'whatsapp:+85512345678' }, reported).answer).toBe(
      'reported',
    )
  })

  test('one reported page does not make its whole site reported', () => {
    const reported = reportedAs({ type: 'url', value: 'https://sites.google.com/view/scam' })
    expect(answerFor({ type: 'domain', value: 'sites.google.com' }, reported).answer).not.toBe(
      'reported',
    )
  })

  test('a bank’s site is a known organisation, a mail host is everybody’s, a name is only a name', () => {
    expect(answerFor({ type: 'domain', value: 'binance.com' }, new Map())).toEqual({
      answer: 'known',
      as: 'organisation',
    })
    expect(answerFor({ type: 'domain', value: 'gmail.com' }, new Map())).toEqual({
      answer: 'known',
      as: 'public_service',
    })
    expect(answerFor({ type: 'company', value: 'binance' }, new Map())).toEqual({
      answer: 'known',
      as: 'name',
    })
  })

  test('a stranger’s page on somebody’s platform is not known, and nothing known is an answer', () => {
    expect(answerFor({ type: 'domain', value: 'scam.github.io' }, new Map()).answer).toBe('nothing')
    expect(
      answerFor({ type: 'url', value: 'https://binance.com.evil.example/' }, new Map()),
    ).toEqual({ answer: 'nothing' })
  })

  test('of several patterns the widest band and the earliest week are told', () => {
    const hash = checkHash({ type: 'domain', value: 'a.example' })
    const merged = mergeEntries([
      { hash, band: '3-9', since: '2026-W44' },
      { hash, band: '10-49', since: '2026-W46' },
      { hash, band: '1-2', since: '2026-W30' },
    ])
    expect(merged.get(hash)).toEqual({ hash, band: '10-49', since: '2026-W30' })
  })

  test('no look-up is made of what may not be published', () => {
    for (const type of ['alias', 'place'] as const)
      expect(lookUpsOf({ type, value: 'somebody' })).toEqual([])
  })
})

describe('a range', () => {
  const entry = (hash: string) => ({ hash, band: '1-2' as const, since: '2026-W47' })

  test('is asked for with three hex digits and nothing else', () => {
    expect(isPrefix('0af')).toBe(true)
    for (const wrong of ['0a', '0AF', '0afe', 'xyz', '', '../']) expect(isPrefix(wrong)).toBe(false)
  })

  test('has a length that says nothing, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[0-9a-f]{64}$/), fc.constantFrom(...countBands)), {
          maxLength: 40,
        }),
        (rows) => {
          const reported = rows.map(([hash, band]) => ({ hash, band, since: '2026-W01' }))
          const body = rangeBody({ prefix: 'abc', reported, known: [] })
          expect(body.length % 2048).toBe(0)
          const read = JSON.parse(body)
          expect(reportedOf(read)).toEqual(
            reported.map((one) => ({ ...one, hash: `abc${one.hash.slice(3)}` })),
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('is the same bytes for the same content, so that caches can keep it', () => {
    const range = { prefix: 'abc', reported: [entry('a'.repeat(64))], known: [] }
    expect(rangeBody(range)).toBe(rangeBody(range))
  })

  test('holds every known host under the first digits of its hash', () => {
    for (const { host, whole } of safeHosts) {
      const hash = checkHash({ type: 'domain', value: host })
      const found = knownIn(hash.slice(0, prefixLength)).find((one) => one.hash === hash)
      expect(found?.covers, host).toBe(whole ? 'below' : 'itself')
    }
  })
})
