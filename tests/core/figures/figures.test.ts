import { describe, expect, test } from 'vitest'
import { blockOf, weeksBefore, weeksOf } from '#core/figures/period.ts'
import { protectBlock, protectWeek } from '#core/figures/protect.ts'
import { regionOf, regions } from '#core/figures/regions.ts'
import { partAround, tiles } from '#core/figures/tile-map.ts'
import { coveredCountries } from '#core/help/directory.ts'
import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { countryCodes } from '#core/tip/country.ts'
import { fc } from '#tests/support/property.ts'

const weeks = fc.integer({ min: -150, max: 300 }).map((n) => addWeeks('2024-W01', n))

describe('periods', () => {
  test('every week lies in one block of four, also over the turn of a year of 53 weeks', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        expect(weeksOf(blockOf(week))).toContain(week)
        expect(blockOf(addWeeks(blockOf(week), -1))).toBe(addWeeks(blockOf(week), -4))
      }),
    )
  })

  test('the running week is not over, so it is never among those that are counted', () => {
    expect(weeksBefore('2026-W47', '2026-W45', 60)).toEqual(['2026-W45', '2026-W46'])
    expect(weeksBefore('2026-W47', '2026-W47', 60)).toEqual([])
    expect(weeksBefore('2026-W47', '2020-W01', 3)).toEqual(['2026-W44', '2026-W45', '2026-W46'])
  })
})

test('the map shows each country once, and around the marked ones only', () => {
  expect(new Set(tiles.map(({ country }) => country)).size).toBe(tiles.length)
  expect(tiles.filter(({ country }) => regionOf(country) === 'unknown')).toEqual([])
  for (const country of coveredCountries)
    expect(tiles.map((tile) => tile.country)).toContain(country)
  const part = partAround(new Set(['TH', 'KR']))
  const shown = part.tiles.map(({ country }) => country)
  expect(shown).toEqual(expect.arrayContaining(['TH', 'KR', 'KH', 'VN', 'JP']))
  expect(shown).not.toContain('BR')
  for (const { column, row } of part.tiles)
    expect(column >= 0 && column < part.columns && row >= 0 && row < part.rows).toBe(true)
})

test('every country lies in one region, but Antarctica', () => {
  expect(countryCodes.filter((code) => regionOf(code) === 'unknown')).toEqual(['AQ'])
  expect(regionOf(null)).toBe('unknown')
  expect(regionOf('TH')).toBe('south_east_asia')
  expect(new Set(regions).size).toBe(regions.length)
})

describe('a week', () => {
  test('shows nothing between one and seven, and rounds the rest', () => {
    expect(protectWeek({ job_offer: 23, investment: 41 })).toMatchObject({
      kinds: { job_offer: 25, investment: 40 },
      total: 65,
    })
    const small = protectWeek({ job_offer: 3, investment: 41 })
    expect(small.kinds.job_offer).toBeNull()
  })

  test('never lets a hidden kind follow from the total', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (jobs, investments) => {
        const { kinds, total } = protectWeek({ job_offer: jobs, investment: investments })
        const hidden = Object.values(kinds).filter((value) => value === null).length
        for (const [kind, value] of Object.entries({ job_offer: jobs, investment: investments }))
          if (value >= 1 && value <= 7) expect(kinds[kind]).toBeNull()
        // One hidden figure beside a shown total would be a sum to do.
        if (hidden === 1) expect(total).toBeNull()
      }),
    )
  })
})

describe('regions of four weeks', () => {
  const open = { kinds: {}, total: 40 }

  test('are shown where all weeks show their totals', () => {
    const shown = protectBlock({ south_east_asia: 90, europe: 70 }, [open, open, open, open])
    expect(shown?.regions).toMatchObject({ south_east_asia: 90, europe: 70, africa: 0 })
  })

  test('are held back where a week’s total is hidden: their sum would tell it', () => {
    const weeksThen = [open, open, { kinds: {}, total: null }, open]
    expect(protectBlock({ south_east_asia: 90, europe: 70 }, weeksThen)).toBeNull()
  })

  test('hide small ones, and never only one', () => {
    const shown = protectBlock({ south_east_asia: 90, europe: 3, africa: 30 }, [open])
    const hidden = Object.values(shown?.regions ?? {}).filter((value) => value === null)
    expect(shown === null || hidden.length >= 2).toBe(true)
    expect(shown?.regions.europe ?? null).toBeNull()
  })
})
