import { type LeafName, leafNames, maxLeaves } from './condition.ts'

/** One line of a rule as it stands in the form: whatever was typed, read or not. */
export type TypedRow = {
  on: LeafName
  not: boolean
  /** What is ticked, or the type of an identifier. */
  is: readonly string[]
  text: string
  least: string
  most: string
}
export const groupJoins = ['all', 'any', 'none'] as const
export type GroupJoin = (typeof groupJoins)[number]
export type TypedGroup = { join: GroupJoin; rows: readonly TypedRow[]; add: string }
export type TypedRule = {
  name: string
  queueId: string
  mode: string
  /** How the groups belong together. */
  join: 'all' | 'any'
  groups: readonly TypedGroup[]
}

/** What a form sent, by the names of its fields. */
export type Fields = { one: (name: string) => string; all: (name: string) => readonly string[] }

/** More than anybody keeps apart. */
export const maxGroups = 8

const emptyRow = (on: LeafName): TypedRow => ({
  on,
  not: false,
  is: [],
  text: '',
  least: '',
  most: '',
})
const emptyGroup: TypedGroup = { join: 'all', rows: [], add: 'kind' }
export const emptyRule: TypedRule = {
  name: '',
  queueId: '',
  mode: 'shadow',
  join: 'all',
  groups: [{ ...emptyGroup, rows: [emptyRow('kind')] }],
}

const asLeaf = (text: string) => leafNames.find((name) => name === text)
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

function readRow({ one, all }: Fields, at: string): TypedRow[] {
  const on = asLeaf(one(`${at}.on`))
  if (!on) return []
  const text = (name: string) => one(`${at}.${name}`)
  return [
    {
      on,
      not: text('not') === 'yes',
      is: all(`${at}.is`),
      text: text('text'),
      least: text('least'),
      most: text('most'),
    },
  ]
}

/** The form as it was sent: its fields are `name`, `queue`, `mode`, `join`, `g0.join`, `g0.r1.on` … */
export function readTypedRule(fields: Fields): TypedRule {
  const { one } = fields
  return {
    name: one('name'),
    queueId: one('queue'),
    mode: one('mode'),
    join: one('join') === 'any' ? 'any' : 'all',
    groups: upTo(maxGroups).flatMap((g): TypedGroup[] => {
      const join = groupJoins.find((code) => code === one(`g${g}.join`))
      if (!join) return []
      const rows = upTo(maxLeaves).flatMap((r) => readRow(fields, `g${g}.r${r}`))
      return [{ join, rows, add: one(`g${g}.add`) }]
    }),
  }
}

/** What a button of the form asks for, e.g. `add_row 0` or `remove_row 0 2`; null for any other text. */
export function changeTyped(rule: TypedRule, step: string): TypedRule | null {
  const [name = '', group = '', row = ''] = step.split(' ')
  const { groups } = rule
  const at = Number(group)
  const inGroup = (change: (one: TypedGroup) => TypedGroup) => ({
    ...rule,
    groups: groups.map((one, g) => (g === at ? change(one) : one)),
  })
  switch (name) {
    case 'add_row':
      return inGroup((one) => ({
        ...one,
        rows: [...one.rows, emptyRow(asLeaf(one.add) ?? 'kind')].slice(0, maxLeaves),
      }))
    case 'remove_row':
      return inGroup((one) => ({ ...one, rows: one.rows.filter((_, r) => r !== Number(row)) }))
    case 'add_group':
      return { ...rule, groups: [...groups, emptyGroup].slice(0, maxGroups) }
    case 'remove_group':
      return { ...rule, groups: groups.filter((_, g) => g !== at) }
    default:
      return null
  }
}
