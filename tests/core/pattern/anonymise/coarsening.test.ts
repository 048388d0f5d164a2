import { describe, expect, it } from 'vitest'
import { countBand } from '#core/pattern/anonymise/count-band.ts'
import { addWeeks, isoWeek, isoWeekEnd, isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { addAmounts, sumMoney } from '#core/pattern/anonymise/money-band.ts'
import { fc } from '#tests/support/property.ts'

describe('ISO weeks', () => {
  it.each([
    ['2026-11-22T23:59:59.999Z', '2026-W47'],
    ['2026-11-23T00:00:00.000Z', '2026-W48'],
    ['2026-01-01T00:00:00.000Z', '2026-W01'],
    ['2027-01-01T00:00:00.000Z', '2026-W53'],
    ['2024-12-30T00:00:00.000Z', '2025-W01'],
    ['2023-01-01T12:00:00.000Z', '2022-W52'],
  ])('%s lies in %s', (instant, week) => {
    expect(isoWeek(new Date(instant))).toBe(week)
  })

  it('start on a Monday and last seven days', () => {
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        const week = isoWeek(instant)
        const start = isoWeekStart(week)
        expect(start.getUTCDay()).toBe(1)
        expect(isoWeek(start)).toBe(week)
        expect(isoWeek(isoWeekEnd(week))).toBe(week)
        expect(start <= instant && instant <= isoWeekEnd(week)).toBe(true)
        expect(addWeeks(addWeeks(week, 1), -1)).toBe(week)
        expect(addWeeks(week, 1) > week).toBe(true)
      }),
    )
  })

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-47', 'soon'])('%s does not exist', (week) => {
    expect(() => isoWeekStart(week)).toThrow(RangeError)
  })
})

describe('count bands', () => {
  it.each([
    [1, '1-2'],
    [2, '1-2'],
    [3, '3-9'],
    [9, '3-9'],
    [10, '10-49'],
    [49, '10-49'],
    [50, '50-249'],
    [249, '50-249'],
    [250, '250+'],
    [100_000, '250+'],
  ])('%i is told as %s', (count, band) => {
    expect(countBand(count)).toBe(band)
  })

  it.each([0, -1, 1.5, Number.NaN])('%d has no band', (count) => {
    expect(() => countBand(count)).toThrow(RangeError)
  })
})

describe('money bands', () => {
  it.each([
    [['1'], '1', '10'],
    [['999.99', '0.01'], '1000', '10000'],
    [['999.99'], '100', '1000'],
    [['0.05', '0.05'], '0.1', '1'],
    [['0.000000000000000001'], '0.000000000000000001', '0.00000000000000001'],
    [['250000', '750000'], '1000000', '10000000'],
  ])('the sum of %j lies from %s to below %s', (amounts, at_least, below) => {
    expect(sumMoney(amounts).band).toEqual({ at_least, below })
  })

  it('says when one person makes up more than half', () => {
    expect(sumMoney(['50', '50']).dominated).toBe(false)
    expect(sumMoney(['51', '50']).dominated).toBe(true)
    expect(sumMoney(['0', '0.0'])).toEqual({ band: null, dominated: false })
  })

  it('adds exactly', () => {
    expect(addAmounts(['0.1', '0.2'])).toBe('0.3')
    expect(addAmounts(['999999999999999', '0.000000000000000001'])).toBe(
      '999999999999999.000000000000000001',
    )
    expect(addAmounts([])).toBe('0')
  })

  it('refuses what is no amount', () => {
    expect(() => sumMoney(['1e5'])).toThrow(RangeError)
    expect(() => sumMoney(['-1'])).toThrow(RangeError)
  })
})
