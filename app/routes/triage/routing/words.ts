import type { Sector } from '#core/release/sectors.ts'
import type { Condition, Leaf, LeafName } from '#core/routing/condition.ts'
import type { Reason } from '#core/routing/explain.ts'
import type { Placer } from '#core/routing/queue.ts'
import type { RuleFault } from '#core/routing/read-rule.ts'
import type { RuleMode } from '#core/routing/route.ts'
import type { GroupJoin } from '#core/routing/typed-rule.ts'
import { countryOf, figure, kindNames, languageShort, typeNames, urgencyNames } from '../words.ts'

export const modeNames: Record<RuleMode, string> = { off: 'Off', shadow: 'Shadow', live: 'Live' }
export const modeHints: Record<RuleMode, string> = {
  off: 'Nobody is asked',
  shadow: 'Places nothing; what it would have done is kept',
  live: 'Places cases',
}

export const leafTitles: Record<LeafName, string> = {
  kind: 'Kind',
  country: 'Country',
  language: 'Language',
  urgency: 'Urgency',
  indicator_type: 'Names an identifier of the type',
  indicator: 'Names this identifier',
  seen: 'Names an identifier that many tips name',
  sector: 'Sector concerned',
  score: 'Score',
}

export const sectorNames: Record<Sector, string> = {
  police: 'Police',
  finance: 'Finance',
  telecom: 'Telecom',
  platform: 'Platform',
  ngo: 'NGO',
  regulator: 'Regulator',
}

export const joinNames: Record<GroupJoin, string> = {
  all: 'All of these lines',
  any: 'Any of these lines',
  none: 'None of these lines',
}

export const placerNames: Record<Placer, string> = {
  rule: 'a rule',
  default: 'no rule: it is the default queue',
  person: 'somebody, by hand',
}

export const changeNames = {
  made: 'Made',
  changed: 'Changed',
  moved: 'Moved in the order',
  put_back: 'Put back',
} as const

export const partNames: Record<string, string> = {
  name: 'name',
  mode: 'mode',
  queueId: 'queue',
  condition: 'conditions',
}

const valueNames: Partial<Record<LeafName, (code: string) => string>> = {
  kind: (code) => kindNames[code as keyof typeof kindNames] ?? code,
  country: countryOf,
  language: languageShort,
  urgency: (code) => urgencyNames[code as keyof typeof urgencyNames] ?? code,
  indicator_type: (code) => typeNames[code as keyof typeof typeNames] ?? code,
  indicator: (code) => typeNames[code as keyof typeof typeNames] ?? code,
  sector: (code) => sectorNames[code as Sector] ?? code,
}

const nameOf = (on: LeafName, code: string): string => valueNames[on]?.(code) ?? code
const either = (on: LeafName, codes: readonly string[]): string =>
  codes.map((code) => nameOf(on, code)).join(' or ')

function scoreText({ least, most }: Extract<Leaf, { on: 'score' }>): string {
  if (least === undefined) return `at most ${figure(most ?? 0)}`
  return most === undefined ? `at least ${figure(least)}` : `${figure(least)} to ${figure(most)}`
}

function leafText(leaf: Leaf): string {
  switch (leaf.on) {
    case 'indicator':
      return `names the ${nameOf('indicator', leaf.type).toLowerCase()} ${leaf.value}`
    case 'seen':
      return `names an identifier that ${figure(leaf.tips)} tips or more name`
    case 'score':
      return `score ${scoreText(leaf)}`
    case 'indicator_type':
      return `names an identifier: ${either(leaf.on, leaf.is)}`
    default:
      return `${leafTitles[leaf.on].toLowerCase()} ${either(leaf.on, leaf.is)}`
  }
}

/** A condition as one sentence, with brackets where something stands within something else. */
export function conditionText(condition: Condition | null, outermost = true): string {
  if (condition === null) return 'Cannot be read: it is asked nothing'
  if ('on' in condition) return leafText(condition)
  if ('not' in condition) return `not ${conditionText(condition.not, false)}`
  const every = 'all' in condition
  const parts = every ? condition.all : condition.any
  const [only] = parts
  if (parts.length === 1 && only) return conditionText(only, outermost)
  const text = parts.map((part) => conditionText(part, false)).join(every ? ', and ' : ', or ')
  return outermost ? text : `(${text})`
}

/** What of a case made a line hold, or not. */
export function reasonText({ on, holds, found }: Reason): string {
  const met = found.map((code) => nameOf(on, code)).join(', ')
  if (on === 'seen') return `an identifier that ${met} tips name`
  if (on === 'score') return `score ${met}`
  if (on === 'indicator')
    return holds ? `the ${met.toLowerCase()} of the rule` : 'not the identifier of the rule'
  const text = `${leafTitles[on].toLowerCase()} ${met || 'not said'}`
  return holds ? text : `${text}, which is none of the rule’s`
}

export const faultWords: Record<RuleFault, string> = {
  name_missing: 'Give the rule a name',
  name_too_long: 'The name can have 80 characters at most',
  queue_missing: 'Choose the queue that the cases go to',
  mode_missing: 'Choose off, shadow or live',
  no_lines: 'Add at least one line: a rule that asks nothing would catch everything',
  too_many_lines: 'A rule can have 60 lines at most',
  nothing_chosen: 'Choose at least one, or remove the line',
  country_unknown: 'There is no country called',
  language_unknown: 'There is no language called',
  type_missing: 'Choose what kind of identifier it is',
  not_of_type: 'This is no identifier of that kind:',
  number_expected: 'Write a whole number; for tips, 2 or more',
  bounds_reversed: 'The lowest score is above the highest',
}

export const refusalWords = {
  version_changed:
    'Somebody changed this rule while you worked on it. What you typed stands below; open the rule in another tab, see what changed, and save yours from there.',
  queue_unknown: 'This queue is gone. Choose another',
  too_many: 'There are 100 rules. Change one that is off instead of adding another',
  look_first:
    'See first what the rule would do: the dry run below is of exactly what you have now. Then save.',
  confirm: 'Confirm that it is you, then save again. What you typed is kept.',
  at_the_end: 'It stands there already.',
} as const
