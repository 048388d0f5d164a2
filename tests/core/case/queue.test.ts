import { describe, expect, test } from 'vitest'
import { withHandPoints } from '#core/case/by-hand.ts'
import { caseNumberInPath, formatCaseNumber, parseCaseNumber } from '#core/case/number.ts'
import { readCursor, readDueCursor, writeCursor, writeDueCursor } from '#core/case/queue-cursor.ts'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { queueRank, rankRange, waitingPoints } from '#core/case/queue-rank.ts'
import { claimableStates, queueViewCodes, queueViews } from '#core/case/queue-views.ts'
import { caseStates, urgencyCodes } from '#core/case/states.ts'
import { fc } from '#tests/support/property.ts'

describe('case numbers', () => {
  test('are read as they are written, and as people shorten them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        expect(parseCaseNumber(formatCaseNumber(number))).toBe(number)
        expect(parseCaseNumber(`  c${number} `)).toBe(number)
        expect(parseCaseNumber(`#${number}`)).toBe(number)
        expect(caseNumberInPath(String(number))).toBe(number)
      }),
    )
  })

  test('are nothing else', () => {
    for (const text of [
      '',
      '0',
      'C-0',
      '-1',
      '1.5',
      '1e3',
      '+66812345678',
      '66812345678',
      'HL-1-2',
    ])
      expect(parseCaseNumber(text), text).toBeUndefined()
    for (const text of [undefined, '', '0', '01', '1e3', '9999999999'])
      expect(caseNumberInPath(text), text).toBeUndefined()
  })
})

test('a cursor comes back as it was written, and anything else is refused', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
      fc.uuid(),
      (rank, openedAt, id) => {
        expect(readCursor(writeCursor({ rank, openedAt, id }))).toEqual({ rank, openedAt, id })
      },
    ),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text)).toBeUndefined()
    }),
  )
})

test('every rank of an urgency lies in that urgency’s range', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...urgencyCodes),
      fc.integer({ min: 0, max: 100_000 }),
      fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (urgency, score, openedAt) => {
        const rank = queueRank(urgency, score, openedAt)
        const inside = urgencyCodes.filter((one) => {
          const { from, below } = rankRange(one)
          return rank >= from && rank < below
        })
        expect(inside).toEqual([urgency])
      },
    ),
  )
})

describe('the queue’s views', () => {
  test('show each case in one of open, awaiting, resolved and merged, or it is gone', () => {
    for (const state of caseStates) {
      const holding = (['open', 'awaiting', 'resolved', 'merged'] as const).filter((view) =>
        (queueViews[view].states as readonly string[]).includes(state),
      )
      expect(holding, state).toHaveLength(state === 'purged' ? 0 : 1)
    }
  })

  test('hold everything that the next free case is picked from', () => {
    expect(claimableStates).toEqual(['new', 'queued', 'reopened'])
    expect(queueViewCodes).toContain('open')
  })
})

describe('filters in the address', () => {
  const read = (query: string) => readQueueFilter(new URLSearchParams(query))

  test('are read, and empty ones left out', () => {
    expect(read('view=mine&kind=&country=TH&language=ZH-hans&q=+evil.example+')).toEqual({
      ok: true,
      filter: { view: 'mine', country: 'TH', language: 'zh-Hans', q: 'evil.example' },
    })
  })

  test('that can’t be read are refused by their name', () => {
    for (const [query, field] of [
      ['kind=banana', 'kind'],
      ['country=xx', 'country'],
      ['language=--', 'language'],
      ['after=1', 'after'],
      [`q=${'x'.repeat(1001)}`, 'q'],
    ] as const)
      expect(read(query)).toEqual({ ok: false, field })
  })

  test('never throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        readQueueFilter(new URLSearchParams([[name, value]]))
      }),
    )
  })
})

test('the bars of score and waiting tell the queue’s order, whenever somebody looks', () => {
  const moment = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2027-01-01'),
    noInvalidDate: true,
  })
  const file = fc.record({ score: fc.integer({ min: -100, max: 400 }), openedAt: moment })
  fc.assert(
    fc.property(file, file, fc.integer({ min: 0, max: 9_000_000_000 }), (one, other, later) => {
      const now = new Date(Math.max(+one.openedAt, +other.openedAt) + later)
      const shown = ({ score, openedAt }: typeof one) => score + waitingPoints(openedAt, now)
      const rank = ({ score, openedAt }: typeof one) => queueRank('normal', score, openedAt)
      expect(Math.sign(shown(one) - shown(other))).toBe(Math.sign(rank(one) - rank(other)))
    }),
  )
})

test('points by hand are a part of their own, and the parts add up', () => {
  const waiting = { name: 'story', points: 3, because: { key: 'score.story' } } as const
  const score = { total: 3, contributions: [waiting], version: 2 }
  expect(withHandPoints(score, 0)).toEqual({ total: 3, contributions: [waiting] })
  const { total, contributions } = withHandPoints(score, -20)
  expect(total).toBe(-17)
  expect(contributions.map(({ name, points }) => [name, points])).toEqual([
    ['story', 3],
    ['by_hand', -20],
  ])
})

test('a cursor of due times comes back as it was written, and neither order reads the other’s', () => {
  const dueAt = fc.option(
    fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
  )
  fc.assert(
    fc.property(dueAt, fc.uuid(), (due, id) => {
      const text = writeDueCursor({ dueAt: due, id })
      expect(readDueCursor(text)).toEqual({ dueAt: due, id })
      expect(readCursor(text)).toBeUndefined()
    }),
  )
})
