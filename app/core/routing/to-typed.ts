import type { Condition, Leaf } from './condition.ts'
import type { RuleContent } from './read-rule.ts'
import type { GroupJoin, TypedGroup, TypedRow, TypedRule } from './typed-rule.ts'

function rowOf(leaf: Leaf, not: boolean): TypedRow {
  const empty = { on: leaf.on, not, is: [], text: '', least: '', most: '' }
  switch (leaf.on) {
    case 'country':
    case 'language':
      return { ...empty, text: leaf.is.join(', ') }
    case 'indicator':
      return { ...empty, is: [leaf.type], text: leaf.value }
    case 'seen':
      return { ...empty, least: String(leaf.tips) }
    case 'score':
      return { ...empty, least: String(leaf.least ?? ''), most: String(leaf.most ?? '') }
    default:
      return { ...empty, is: leaf.is }
  }
}

function groupOf(condition: Condition): TypedGroup | null {
  const none = 'not' in condition && 'any' in condition.not
  const inner = none ? condition.not : condition
  const join: GroupJoin = none ? 'none' : 'any' in inner ? 'any' : 'all'
  const parts = 'all' in inner ? inner.all : 'any' in inner ? inner.any : [inner]
  const rows = parts.map((part): TypedRow | null => {
    if ('on' in part) return rowOf(part, false)
    return 'not' in part && 'on' in part.not ? rowOf(part.not, true) : null
  })
  const whole = rows.filter((row) => row !== null)
  return whole.length === rows.length ? { join, rows: whole, add: 'kind' } : null
}

/** A rule as the form shows it; null for a tree that is deeper than the form's groups of lines. */
export function typedOf({ name, queueId, mode, condition }: RuleContent): TypedRule | null {
  const join = 'any' in condition ? 'any' : 'all'
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]
  const groups = parts.map(groupOf).filter((group) => group !== null)
  return groups.length === parts.length ? { name, queueId, mode, join, groups } : null
}
