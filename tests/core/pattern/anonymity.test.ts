import { describe, expect, it } from 'vitest'
import { mayFeedPatterns } from '#core/pattern/anonymise/consent.ts'
import { rangeOf } from '#core/pattern/anonymise/slack.ts'
import { type BuiltPayload, buildPayload } from '#core/pattern/build-payload.ts'
import type { PatternDraft, PatternTip } from '#core/pattern/draft.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { publishableAnswers } from '#core/pattern/publishable-answers.ts'
import { questionIds, questions, type TipAnswers } from '#core/tip/journey/catalogue.ts'
import { fc } from '#tests/support/property.ts'
import { releaseFiles, releaseOf } from '#tests/support/release-input.ts'
import { candidate, draft, tips } from './arbitraries.ts'

const facts = { safeHit: () => null, isReporterContact: () => false }
const build = (all: readonly PatternTip[], k: number, part: Partial<PatternDraft> = {}) =>
  buildPayload(draft(part), all, facts, { k })
const ks = fc.integer({ min: 3, max: 7 })

/** Every answer in words that a form can hold, typed by chance. */
const typedAnswers = fc.record(
  Object.fromEntries(
    questionIds.flatMap((id): [string, fc.Arbitrary<unknown>][] => {
      const { type } = questions[id]
      if (type === 'text' || type === 'textarea') return [[id, fc.string()]]
      if (type === 'lines') return [[id, fc.array(fc.string(), { maxLength: 2 })]]
      return []
    }),
  ),
)
const codedForm: TipAnswers = {
  kind: 'job_offer',
  job_role: 'customer_service',
  visa: 'tourist',
  pay_level: 'far_above',
}
const typedTexts = (answers: object): string[] =>
  Object.values(answers)
    .flat()
    .filter((text) => typeof text === 'string')

const tipOf = (tipId: string, answers: TipAnswers): PatternTip => ({
  tipId,
  withdrawn: false,
  consents: { use_in_patterns: true },
  coded: publishableAnswers(answers),
  week: '2026-W44',
  places: [],
  losses: [],
})

describe('the files of a release', () => {
  it('hold the same bytes whatever the reporters typed', () => {
    const filesOf = (forms: readonly object[]) => {
      const all = forms.map((typed, at) => tipOf(`t${at}`, { ...codedForm, ...typed }))
      const built = build(all, 5)
      if (!built.ok) throw new Error(built.reason)
      return [...releaseFiles(releaseOf([built.payload])).values()]
    }
    fc.assert(
      fc.property(
        fc.array(typedAnswers, { minLength: 5, maxLength: 7 }),
        typedAnswers,
        (forms, others) => {
          expect(typedTexts(others).length).toBeGreaterThan(0)
          expect(filesOf(forms.map(() => others))).toEqual(filesOf(forms))
        },
      ),
      { numRuns: 40 },
    )
  })
})

type Group = { key: string; tips: string }
const groupsOf = ({ attributes, countries, money }: PatternPayload): Group[] => [
  ...attributes.map(({ question, value, tips }) => ({ key: `${question}=${value}`, tips })),
  ...countries.map(({ role, country, region, tips }) => ({
    key: `${role} ${country} ${region}`,
    tips,
  })),
  ...money.map(({ asset, tips }) => ({ key: asset, tips })),
]
const keysOf = ({ coded, places, losses }: PatternTip): string[] => [
  ...coded.map(({ question, value }) => `${question}=${value}`),
  ...places.flatMap(({ role, country, region }) => [
    `${role} ${country} ${region}`,
    `${role} ${country} null`,
  ]),
  ...losses.map(({ asset }) => asset),
]

const isRegion = (key: string): boolean => /-\d$/.test(key)

/** Values that enough tips share, and that stay because beside others they would tell more. */
const forOthers = ({ stopped }: BuiltPayload): ReadonlySet<string> =>
  new Set(
    stopped.flatMap((one) => {
      if (one.what === 'money') return one.reason === 'one_tip_dominates' ? [one.asset] : []
      if (!('reason' in one) || one.reason !== 'tells_a_count') return []
      return one.what === 'attribute'
        ? [`${one.question}=${one.value}`]
        : [`${one.role} ${one.country} ${one.region}`]
    }),
  )

describe('taking any one tip away', () => {
  it('takes no shared value away but its own where they fall below k, and adds none', () => {
    fc.assert(
      fc.property(tips(24), fc.nat(), ks, (all, pick, k) => {
        fc.pre(all.length > 1)
        const at = pick % all.length
        const [before, after] = [build(all, k), build(all.toSpliced(at, 1), k)]
        if (!before.ok || !after.ok) return
        const counts = new Map<string, number>()
        for (const tip of all.filter(mayFeedPatterns))
          for (const key of new Set(keysOf(tip))) counts.set(key, (counts.get(key) ?? 0) + 1)
        const left = new Set(groupsOf(after.payload).map(({ key }) => key))
        const had = new Set(groupsOf(before.payload).map(({ key }) => key))
        const own = new Set(keysOf(all[at] as PatternTip))
        for (const key of had) {
          // Left out for the sake of others, which rule 5 knows nothing of.
          if (left.has(key) || forOthers(after).has(key)) continue
          expect([...own]).toContain(key)
          expect(counts.get(key)).toBe(isRegion(key) ? Math.max(k, 5) : k)
        }
        for (const key of left) expect(had.has(key) || forOthers(before).has(key), key).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the next version of a pattern', () => {
  /** A year in which tips join or are withdrawn week by week, and each week makes a version. */
  const years = fc.tuple(tips(50), fc.array(fc.nat(4), { minLength: 52, maxLength: 52 }), ks)
  type Version = { counted: ReadonlySet<string>; told: string }
  const versionsOf = (
    [all, steps, k]: [PatternTip[], number[], number],
    careful: boolean,
  ): Version[] => {
    const versions: Version[] = []
    let countedBefore: readonly string[] | null = null
    let here = 0
    for (const step of steps) {
      here = Math.min(all.length, here + step)
      const built = build(all.slice(0, here), k, {
        countedBefore: careful ? countedBefore : null,
        indicators: [],
      })
      if (!built.ok) continue
      const { attributes, countries, money, tips: band } = built.payload
      versions.push({
        counted: new Set(built.counted),
        told: JSON.stringify({ attributes, countries, money, band }),
      })
      countedBefore = built.counted
    }
    return versions
  }
  /** Whoever keeps both versions knows that what differs is about these few. */
  const exposes = (versions: readonly Version[], k: number): boolean =>
    versions.some(({ counted, told }, at) => {
      const before = versions[at - 1]
      if (before === undefined || before.told === told) return false
      const joined = [...counted].filter((tip) => !before.counted.has(tip)).length
      return joined > 0 && joined < k
    })

  it('never speaks of fewer than k newcomers, in any week of a year', () => {
    fc.assert(
      fc.property(years, (year) => {
        expect(exposes(versionsOf(year, true), year[2])).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  it('would, if newcomers did not wait for each other', () => {
    const alike = Array.from({ length: 6 }, (_, at) => tipOf(`t${at}`, codedForm))
    const year: [PatternTip[], number[], number] = [alike, [4, 1, 1], 5]
    expect(exposes(versionsOf(year, false), 5)).toBe(true)
    expect(exposes(versionsOf(year, true), 5)).toBe(false)
  })

  it('counts them once there are k, and names an indicator that only a newcomer brought at once', () => {
    const first = Array.from({ length: 5 }, (_, at) => tipOf(`t${at}`, codedForm))
    const news = Array.from({ length: 5 }, (_, at) => tipOf(`n${at}`, codedForm))
    const countedBefore = first.map(({ tipId }) => tipId)
    const brought = candidate({ sightings: [{ tipId: 'n0', week: '2026-W46' }] })
    const few = build([...first, ...news.slice(0, 4)], 5, { countedBefore, indicators: [brought] })
    const enough = build([...first, ...news], 5, { countedBefore, indicators: [brought] })
    if (!few.ok || !enough.ok) throw new Error('not built')
    expect(few.payload).toMatchObject({ tips: '3-9', last_seen: '2026-W46' })
    expect(few.payload.indicators).toHaveLength(1)
    expect(few.why.tips.evidence).toEqual([{ what: 'tips', count: 5, waiting: 4 }])
    expect(few.stopped.filter(({ reason }) => reason === 'waits_for_others')).toHaveLength(4)
    expect(enough.payload.tips).toBe('10-49')
  })
})

describe('the bands of one version', () => {
  it('never leave an answer, or all tips together, a single number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 3, maxLength: 60 }), ks, (picks, k) => {
        const values = ['tourist', 'work', 'not_needed', 'on_arrival']
        const coded = picks.map((pick) => ({ question: 'visa', value: values[pick] ?? '' }))
        const all = coded.map((one, at) => ({ ...tipOf(`t${at}`, {}), coded: [one] }))
        const wanted = values.map((value) => ({ question: 'visa', value }))
        const built = build(all, k, { attributes: wanted, indicators: [] })
        if (!built.ok) return
        const least = built.payload.attributes.map(({ tips }) => Math.max(k, rangeOf(tips).least))
        const told = least.reduce((sum, one) => sum + one, 0)
        // Each answer is at most all tips less what the others are at least.
        if (least.length > 0)
          expect(rangeOf(built.payload.tips).most - told).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what a reviewer is told', () => {
  it('is the count that decided, for every value that leaves, and it is k or more', () => {
    fc.assert(
      fc.property(tips(30), ks, (all, k) => {
        const built = build(all, k)
        if (!built.ok) return
        const { attributes, countries, money } = built.why
        const counts = [attributes, countries, money].flatMap(({ evidence }) =>
          evidence.flatMap((one) => ('count' in one ? [one.count] : [])),
        )
        expect(counts).toHaveLength(groupsOf(built.payload).length)
        expect(counts.every((count) => count >= k)).toBe(true)
      }),
    )
  })
})
