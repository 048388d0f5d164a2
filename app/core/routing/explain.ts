import type { Condition, Leaf, LeafName } from './condition.ts'
import { type RoutingFacts, sectorsConcerned } from './facts.ts'

/**
 * One line of a rule that decided, whether it holds, and what it met: of the case's own values those
 * that fit or, where none does, all. Codes and counts; an identifier is named by its type alone.
 */
export type Reason = { on: LeafName; holds: boolean; found: readonly string[] }
export type Explained = { holds: boolean; why: readonly Reason[] }

type Met = { holds: boolean; found: readonly string[] }

/** What a leaf meets in the facts: those of `values` that fit, or all of them. */
function among(values: readonly string[], fits: (value: string) => boolean): Met {
  const distinct = [...new Set(values)]
  const fitting = distinct.filter(fits)
  return fitting.length > 0 ? { holds: true, found: fitting } : { holds: false, found: distinct }
}

const spoken = (asked: string, tag: string) => tag === asked || tag.startsWith(`${asked}-`)

function meet(leaf: Leaf, facts: RoutingFacts): Met {
  const { indicators } = facts
  const oneOf = (asked: readonly string[]) => (value: string) => asked.includes(value)
  switch (leaf.on) {
    case 'kind':
      return among([facts.kind], oneOf(leaf.is))
    case 'country':
      return among(facts.countries, oneOf(leaf.is))
    case 'language':
      return among([facts.language], (tag) => leaf.is.some((asked) => spoken(asked, tag)))
    case 'urgency':
      return among([facts.urgency], oneOf(leaf.is))
    case 'indicator_type':
      return among(
        indicators.map(({ type }) => type),
        oneOf(leaf.is),
      )
    case 'indicator': {
      const named = indicators.some(({ type, value }) => type === leaf.type && value === leaf.value)
      return { holds: named, found: named ? [leaf.type] : [] }
    }
    case 'seen': {
      const most = Math.max(0, ...indicators.map(({ tips }) => tips))
      return { holds: most >= leaf.tips, found: [String(most)] }
    }
    case 'sector':
      return among([...sectorsConcerned(facts)], oneOf(leaf.is))
    case 'score': {
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = leaf
      return {
        holds: facts.score >= least && facts.score <= most,
        found: [String(facts.score)],
      }
    }
  }
}

/**
 * Whether a condition holds for a case, and the lines that make it so: of an `all` that fails those
 * that fail, of an `any` that holds those that hold, and all lines otherwise.
 */
export function explain(condition: Condition, facts: RoutingFacts): Explained {
  if ('on' in condition) {
    const met = meet(condition, facts)
    return { holds: met.holds, why: [{ on: condition.on, ...met }] }
  }
  if ('not' in condition) {
    const { holds, why } = explain(condition.not, facts)
    return { holds: !holds, why }
  }
  const every = 'all' in condition
  const parts = (every ? condition.all : condition.any).map((part) => explain(part, facts))
  const holds = every ? parts.every((part) => part.holds) : parts.some((part) => part.holds)
  return { holds, why: parts.filter((part) => part.holds === holds).flatMap(({ why }) => why) }
}
