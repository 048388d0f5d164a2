import type { Condition } from './condition.ts'
import { explain, type Reason } from './explain.ts'
import type { RoutingFacts } from './facts.ts'

/** `shadow` rules are followed on paper: it is kept what they would have done. */
export const ruleModes = ['off', 'shadow', 'live'] as const
export type RuleMode = (typeof ruleModes)[number]

export type Rule = {
  id: string
  version: number
  mode: RuleMode
  queueId: string
  condition: Condition
}

/** A rule that matched, and why. */
export type Catch = { rule: Rule; why: readonly Reason[] }

export type Routed = {
  /** The first live rule that matches; null where none does, and the default queue takes the case. */
  caught: Catch | null
  /** Shadow rules that would have caught it, each as if it alone were live. */
  shadow: readonly Catch[]
}

/** Asks the rules in their order; the first that matches wins. */
export function route(rules: readonly Rule[], facts: RoutingFacts): Routed {
  const shadow: Catch[] = []
  for (const rule of rules) {
    if (rule.mode === 'off') continue
    const { holds, why } = explain(rule.condition, facts)
    if (!holds) continue
    if (rule.mode === 'live') return { caught: { rule, why }, shadow }
    shadow.push({ rule, why })
  }
  return { caught: null, shadow }
}
