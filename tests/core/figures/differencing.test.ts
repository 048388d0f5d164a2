import { describe, expect, test } from 'vitest'
import { freezeBlock, freezeWeek, type Known, knownFrom, letOut } from '#core/figures/beside.ts'
import { Narrowing } from '#core/figures/narrowing.ts'
import { blockOf, weeksOf } from '#core/figures/period.ts'
import {
  type BlockFigures,
  protectBlock,
  protectWeek,
  type WeekFigures,
} from '#core/figures/protect.ts'
import { type Region, regions } from '#core/figures/regions.ts'
import { toldBy } from '#core/figures/told.ts'
import { countBand } from '#core/pattern/anonymise/count-band.ts'
import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { rangeOf } from '#core/pattern/anonymise/slack.ts'
import { coarseSpan } from '#core/pattern/anonymise/span.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { type TipKind, tipKindCodes } from '#core/tip/kind.ts'
import { fc } from '#tests/support/property.ts'
import { indicatorOf, payloadOf } from '#tests/support/release-input.ts'

const k = 5
const firstWeek = blockOf('2025-W40')
const weeks = Array.from({ length: 52 }, (_, at) => addWeeks(firstWeek, at))

type Counts = Record<TipKind, number>
type Scheme = { kind: TipKind; from: number; length: number; size: number; delay: number }
type Year = {
  counts: readonly Counts[]
  /** Where the tips of each week come from, as shares. */
  places: readonly number[]
  schemes: readonly Scheme[]
}
type Published = {
  weeks: Known['weeks']
  blocks: Known['blocks']
  patterns: readonly PatternPayload[]
}

const none: Counts = { job_offer: 0, forced_work: 0, investment: 0, other_scam: 0 }
const count = fc.oneof(
  { arbitrary: fc.constant(0), weight: 4 },
  { arbitrary: fc.integer({ min: 1, max: 9 }), weight: 4 },
  { arbitrary: fc.integer({ min: 10, max: 45 }), weight: 1 },
)
const busyYears: fc.Arbitrary<Year> = fc.record({
  counts: fc.array(
    fc.record({ job_offer: count, forced_work: count, investment: count, other_scam: count }),
    { minLength: weeks.length, maxLength: weeks.length },
  ),
  places: fc.array(fc.nat(3), { minLength: regions.length, maxLength: regions.length }),
  schemes: fc.array(
    fc.record({
      kind: fc.constantFrom(...tipKindCodes),
      from: fc.nat(weeks.length - 1),
      length: fc.integer({ min: 1, max: 3 }),
      size: fc.integer({ min: 1, max: 12 }),
      delay: fc.nat(6),
    }),
    { maxLength: 40 },
  ),
})

/** The years that give most away: a few reports in a few weeks, and patterns from nearly all of them. */
const quietYears: fc.Arbitrary<Year> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...tipKindCodes.slice(0, 2)),
      from: fc.nat(weeks.length - 1),
      tips: fc.integer({ min: 5, max: 8 }),
      sizes: fc.array(fc.constantFrom(5, 3, 2, 1), { minLength: 1, maxLength: 4 }),
      delays: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((waves) => {
    const counts = weeks.map(() => ({ ...none }))
    for (const { kind, from, tips } of waves) {
      const week = counts[from]
      if (week) week[kind] += tips
    }
    const schemes = waves.flatMap(({ kind, from, sizes, delays }) =>
      sizes.map((size, at) => ({ kind, from, length: 1, size, delay: delays[at] ?? 0 })),
    )
    return { counts, places: regions.map(() => 1), schemes }
  })
const years = fc.oneof(busyYears, quietYears)

/** The pattern of a scheme, from tips that no other pattern has, or none where there are none left. */
function patternOf(scheme: Scheme, left: Counts[], number: number): PatternPayload | null {
  const seen: string[] = []
  for (let at = scheme.from; at < scheme.from + scheme.length; at++) {
    const week = left[at]
    while (week && week[scheme.kind] > 0 && seen.length < scheme.size) {
      week[scheme.kind]--
      seen.push(weeks[at] ?? '')
    }
  }
  if (seen.length === 0) return null
  const tips = countBand(seen.length)
  const { first, last } = coarseSpan(seen, tips)
  return payloadOf({
    id: `0b6f7c1e-6f0a-4f43-9f53-${String(number).padStart(12, '0')}`,
    number,
    kind: scheme.kind,
    tips,
    first_seen: first,
    last_seen: last,
    attributes: seen.length >= k ? [{ question: 'visa', value: 'tourist', tips }] : [],
    countries: [],
    money: [],
    indicators: [
      indicatorOf('domain', 'a.example', {
        first_seen: [...seen].sort()[0] ?? last,
        last_seen: last,
      }),
    ],
  })
}

function regionsOf(total: number, places: readonly number[]): Record<Region, number> {
  const counts = Object.fromEntries(regions.map((region) => [region, 0])) as Record<Region, number>
  const shares = regions.flatMap((region, at) => Array<Region>(places[at] ?? 0).fill(region))
  for (let tip = 0; tip < total; tip++) counts[shares[tip % shares.length] ?? 'unknown']++
  return counts
}

/** Lets out, and freezes, without a look at what is out already. */
const careless = {
  letOut: (known: Known, told: Known['told']): Known | null => ({
    ...known,
    told: [...known.told, ...told],
  }),
  freezeWeek: (known: Known, week: string, figures: WeekFigures): Known => ({
    ...known,
    weeks: new Map([...known.weeks, [week, figures]]),
  }),
  freezeBlock: (known: Known, block: string, figures: BlockFigures | null): Known =>
    figures === null ? known : { ...known, blocks: new Map([...known.blocks, [block, figures]]) },
}
const careful = { letOut, freezeWeek, freezeBlock }

/** A year of weekly releases, as the cut makes them. */
function publish({ counts, places, schemes }: Year, house: typeof careless): Published {
  const patterns: PatternPayload[] = []
  let known = knownFrom({ weeks: new Map(), blocks: new Map(), told: [] })
  const left = counts.map((week) => ({ ...week }))
  const total = (week: Counts | undefined) =>
    Object.values(week ?? {}).reduce((sum, one) => sum + one, 0)
  for (const [at, week] of weeks.entries()) {
    for (const [number, scheme] of schemes.entries()) {
      if (scheme.from + scheme.length - 1 + scheme.delay !== at) continue
      const payload = patternOf(scheme, left, number + 1)
      const after = payload && house.letOut(known, [toldBy(payload, k)])
      if (!payload || !after) continue
      known = after
      patterns.push(payload)
    }
    known = house.freezeWeek(known, week, protectWeek(counts[at] ?? {}))
    const block = weeksOf(blockOf(week))
    if (block.at(-1) !== week) continue
    const all = block.reduce((sum, one) => sum + total(counts[weeks.indexOf(one)]), 0)
    const own = block.flatMap((one) => known.weeks.get(one) ?? [])
    known = house.freezeBlock(known, blockOf(week), protectBlock(regionsOf(all, places), own))
  }
  return { weeks: known.weeks, blocks: known.blocks, patterns }
}

type Hidden = { name: string; place: number }

/** All that follows from what was published; the hidden numbers that are left fewer than three values. */
function attack({ weeks: figures, blocks, patterns }: Published): string[] {
  const attacker = new Narrowing()
  const hidden: Hidden[] = []
  const note = (name: string, value: number | null | undefined, most: number): number => {
    if (value === undefined) return attacker.number(0)
    if (value === 0) return attacker.number(0, 0)
    if (value !== null) return attacker.number(Math.max(8, value - 2), value + 2)
    const place = attacker.number(1, most)
    hidden.push({ name, place })
    return place
  }
  const cells = new Map<string, Map<TipKind, number>>()
  const totals = new Map<string, number>()
  for (const [week, { kinds, total }] of figures) {
    const withheld = total === null && Object.keys(kinds).length === 0
    // Where the total is hidden, or one number alone, none was hidden for the sake of another.
    const own = total === null || Object.values(kinds).filter((one) => one === null).length === 1
    const most = own ? 7 : Number.POSITIVE_INFINITY
    const places = new Map(
      tipKindCodes.map((kind) => [kind, note(`${week} ${kind}`, kinds[kind], most)] as const),
    )
    const sum = note(`${week} total`, withheld ? undefined : total, Number.POSITIVE_INFINITY)
    attacker.sum([...places.values()], [sum], 0, 0)
    cells.set(week, places)
    totals.set(week, sum)
  }
  for (const [block, shown] of blocks) {
    const places = Object.entries(shown.regions).map(([region, value]) =>
      note(`${block} ${region}`, value, Number.POSITIVE_INFINITY),
    )
    const own = weeksOf(block).flatMap((week) => totals.get(week) ?? [])
    attacker.sum(places, own, 0, 0)
  }
  const leastOf = ({ tips, attributes }: PatternPayload) =>
    Math.max(rangeOf(tips).least, attributes.length > 0 ? k : 0)
  for (const { kind, first_seen: from } of patterns)
    for (const { last_seen: to } of patterns.filter((one) => one.kind === kind)) {
      const inside = patterns.filter(
        (one) => one.kind === kind && one.first_seen >= from && one.last_seen <= to,
      )
      const places = [...cells]
        .filter(([week]) => week >= from && week <= to)
        .flatMap(([, kinds]) => kinds.get(kind) ?? [])
      const least = inside.reduce((sum, one) => sum + leastOf(one), 0)
      // Before the first week that was ever published anything may have come in.
      if (inside.length > 0 && from >= firstWeek && to <= (weeks.at(-1) ?? ''))
        attacker.sum(places, [], least, Number.POSITIVE_INFINITY)
    }
  if (!attacker.solve()) return []
  return hidden
    .filter(({ place }) => attacker.of(place).most - attacker.of(place).least < 2)
    .map(({ name, place }) => `${name}: ${JSON.stringify(attacker.of(place))}`)
}

const quietYear = (week: Counts, schemes: readonly Scheme[]): Year => ({
  counts: weeks.map((_, at) => (at === 20 ? week : none)),
  places: regions.map(() => 1),
  schemes,
})
const scheme = (size: number, delay: number): Scheme => ({
  kind: 'job_offer',
  from: 20,
  length: 1,
  size,
  delay,
})

describe('somebody who keeps every release and every figure of a year', () => {
  test('narrows a hidden number, where patterns leave without a look at the figures', () => {
    const year = quietYear({ ...none, job_offer: 7 }, [scheme(5, 0), scheme(2, 0)])
    expect(attack(publish(year, careless))).not.toEqual([])
  })

  test.each([
    ['with the figures of their week', [scheme(5, 0), scheme(2, 0)]],
    ['after them', [scheme(5, 3), scheme(2, 3)]],
    ['one before and one after them', [scheme(5, 0), scheme(2, 5)]],
  ])('learns nothing from patterns that leave %s', (_, schemes) => {
    const year = quietYear({ ...none, job_offer: 7 }, schemes)
    expect(attack(publish(year, careful))).toEqual([])
  })

  test('learns nothing from a pattern, the other numbers of its week and their rounded total', () => {
    const week = { job_offer: 1, forced_work: 8, investment: 3, other_scam: 0 }
    const schemes = [{ ...scheme(3, 0), kind: 'investment' as const }]
    expect(attack(publish(quietYear(week, schemes), careless))).not.toEqual([])
    expect(attack(publish(quietYear(week, schemes), careful))).toEqual([])
  })

  test('finds no hidden number by any sum over any sequence of releases', () => {
    fc.assert(
      fc.property(years, (year) => {
        expect(attack(publish(year, careful))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('and the figures still say something', () => {
    const busy = { job_offer: 22, forced_work: 0, investment: 34, other_scam: 12 }
    const year: Year = {
      counts: weeks.map(() => busy),
      places: regions.map(() => 2),
      schemes: [scheme(9, 0), scheme(6, 2)],
    }
    const { weeks: figures, patterns } = publish(year, careful)
    expect([...figures.values()].every(({ total }) => total !== null)).toBe(true)
    expect(patterns).toHaveLength(2)
  })

  test('who runs the very rules that hid it cannot tell which of three values a number has', () => {
    const most = 12
    const worlds = new Map<string, number[][]>()
    for (let a = 0; a <= most; a++)
      for (let b = 0; b <= most; b++)
        for (let c = 0; c <= most; c++) {
          const shown = protectWeek({ job_offer: a, forced_work: b, investment: c })
          const key = JSON.stringify(shown)
          worlds.set(key, [...(worlds.get(key) ?? []), [a, b, c]])
        }
    for (const [key, all] of worlds) {
      const { kinds, total }: WeekFigures = JSON.parse(key)
      // A larger total has worlds with larger numbers than were tried here.
      if (total !== null && total > most - 2) continue
      for (const [at, kind] of (['job_offer', 'forced_work', 'investment'] as const).entries())
        if (kinds[kind] === null)
          expect(new Set(all.map((world) => world[at])).size, key).toBeGreaterThan(2)
    }
  })
})
