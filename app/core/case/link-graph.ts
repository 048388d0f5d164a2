import {
  type Indicator,
  type IndicatorType,
  indicatorKey,
  indicatorTypes,
} from '#core/indicator/types.ts'
import type { LinkReason, LinkSuggestion } from './suggest-links.ts'

/** What joins cases in the picture: a shared identifier, likeness, or a person's decision. */
export const bondTypes = ['confirmed', 'text', 'picture', ...indicatorTypes] as const
export type BondType = 'confirmed' | 'text' | 'picture' | IndicatorType

/** A case whose links were read. */
export type SeenCase<Case> = {
  file: Case
  likely: readonly LinkSuggestion<Case>[]
  decided: readonly { other: Case; decision: string; by: string }[]
}

export type Bond = {
  key: string
  type: BondType
  indicator: Indicator | null
  /** Of texts and pictures, 0 to 1. */
  alike: number | null
  /** Call-sign of whoever confirmed it. */
  by: string | null
  /** 0 for what a person confirmed: it needs no weight. */
  bits: number
  /** Numbers of the cases that it joins, lowest first. */
  joins: number[]
}

export type LinkGraph<Case> = {
  seen: Case[]
  others: Case[]
  bonds: Bond[]
  /** Every type of bond there is, those left out by the filter included. */
  types: BondType[]
  /** Cases that are left out, for there are too many to be seen at once. */
  hidden: number
}

/** More than a picture shows legibly. */
const mostOthers = 24

/**
 * The neighbourhood of some cases as one graph: the cases, what joins them, and the cases next to
 * them, the likeliest first. `shown` leaves only bonds of these types; none means all.
 */
export function linkGraph<Case extends { number: number }>(
  seen: readonly SeenCase<Case>[],
  shown: ReadonlySet<BondType>,
): LinkGraph<Case> {
  const all = bondsOf(seen)
  const own = new Map(seen.map(({ file }) => [file.number, file]))
  const cases = new Map(
    seen.flatMap(({ likely, decided }) =>
      [...likely, ...decided].map(({ other }) => [other.number, other] as const),
    ),
  )
  const bonds = all.filter(({ type }) => shown.size === 0 || shown.has(type))
  const weights = new Map<number, number>()
  for (const { joins, bits, type } of bonds)
    for (const number of joins)
      if (!own.has(number))
        weights.set(number, (weights.get(number) ?? 0) + (type === 'confirmed' ? Infinity : bits))
  const near = [...weights].sort(([a, x], [b, y]) => (x === y ? a - b : y - x)).map(([n]) => n)
  const others = near.slice(0, mostOthers).flatMap((number) => cases.get(number) ?? [])
  const there = new Set([...own.keys(), ...others.map(({ number }) => number)])
  return {
    seen: [...own.values()],
    others,
    bonds: bonds
      .map((bond) => ({ ...bond, joins: bond.joins.filter((number) => there.has(number)) }))
      .filter(({ joins }) => joins.length > 1),
    types: bondTypes.filter((type) => all.some((bond) => bond.type === type)),
    hidden: near.length - others.length,
  }
}

function bondsOf<Case extends { number: number }>(seen: readonly SeenCase<Case>[]): Bond[] {
  const bonds = new Map<string, Bond>()
  const join = (bond: Omit<Bond, 'joins'>, ...numbers: number[]) => {
    const joins = new Set([...(bonds.get(bond.key)?.joins ?? []), ...numbers])
    bonds.set(bond.key, { ...bond, joins: [...joins].sort((a, b) => a - b) })
  }
  for (const { file, likely, decided } of seen) {
    for (const { other, reasons } of likely)
      for (const reason of reasons)
        join(bondFor(reason, file.number, other.number), file.number, other.number)
    for (const { other, decision, by } of decided) {
      const key = `confirmed ${pair(file.number, other.number)}`
      const bond = { key, type: 'confirmed', indicator: null, alike: null, by, bits: 0 } as const
      if (decision === 'confirmed') join(bond, file.number, other.number)
    }
  }
  return [...bonds.values()]
}

const pair = (a: number, b: number) => [a, b].sort((x, y) => x - y).join(' ')

function bondFor(reason: LinkReason, a: number, b: number): Omit<Bond, 'joins'> {
  const { of, bits } = reason
  if (of === 'indicator') {
    const { indicator } = reason
    const key = indicatorKey(indicator)
    return { key, type: indicator.type, indicator, alike: null, by: null, bits }
  }
  const { alike, read } = reason
  const key = `${of} ${read} ${pair(a, b)}`
  return { key, type: of, indicator: null, alike, by: null, bits }
}
