import { parseCaseNumber } from '#core/case/number.ts'
import { type TlpLabel, tlpLabels } from '#core/release/tlp.ts'
import { cleanLine, cleanText } from '#core/tip/clean.ts'
import { addWeeks } from './anonymise/iso-week.ts'
import { inFixedOrder, type PatternChoices, patternChoicesSchema } from './choices.ts'
import { longestValidity } from './indicator-defaults.ts'

export const maxTitle = 200
export const maxSummary = 4000

/** An editor's form as it was sent: nothing in it is trusted. */
export type TypedEdit = Readonly<{
  title: string
  summary: string
  tlp: string
  subKind: string
  tactics: readonly string[]
  /** `question=value` each. */
  attributes: readonly string[]
  indicators: readonly { id: string; role: string; confidence: string; validUntil: string }[]
  sectors: readonly string[]
  /** `sector:action` each. */
  actions: readonly string[]
  /** Ids of patterns. */
  related: readonly string[]
  /** Empty where it can wait. */
  urgent: string
  /** Numbers of cases, however they are written and parted. */
  addCases: string
  removeCases: readonly string[]
}>

export type PatternEdit = Readonly<{
  title: string
  summary: string
  tlp: TlpLabel
  choices: PatternChoices
  addCases: readonly number[]
  removeCases: readonly number[]
}>

export type EditError = Readonly<{
  field: 'title' | 'summary' | 'tlp' | 'choices' | 'add_cases'
  reason:
    | 'title_too_long'
    | 'summary_too_long'
    | 'unknown_choice'
    | 'case_number_wrong'
    | 'too_many_indicators'
}>

/** Numbers out of `C-12, 13 #14`; undefined when something among them is none. */
export function readCaseNumbers(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const numbers = parts.map(parseCaseNumber)
  const known = numbers.filter((number) => number !== undefined)
  return known.length === parts.length ? [...new Set(known)] : undefined
}

const cut = (pair: string, mark: string): [string, string] => {
  const at = pair.indexOf(mark)
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

function readChoices(typed: TypedEdit, currentWeek: string): PatternChoices | undefined {
  const parsed = patternChoicesSchema.safeParse({
    subKind: typed.subKind === '' ? null : typed.subKind,
    tactics: typed.tactics,
    attributes: typed.attributes.map((pair) => {
      const [question, value] = cut(pair, '=')
      return { question, value }
    }),
    indicators: typed.indicators,
    sectors: typed.sectors,
    actions: typed.actions.map((pair) => {
      const [sector, action] = cut(pair, ':')
      return { sector, action }
    }),
    related: typed.related,
    urgent: typed.urgent === '' ? null : typed.urgent,
  })
  const latest = addWeeks(currentWeek, longestValidity)
  if (!parsed.success || parsed.data.indicators.some(({ validUntil }) => validUntil > latest))
    return undefined
  return inFixedOrder(parsed.data)
}

/** Reads an editor's form. Everything wrong with it is named at once. */
export function readPatternEdit(
  typed: TypedEdit,
  context: { currentWeek: string; maxIndicators: number },
): { ok: true; edit: PatternEdit } | { ok: false; errors: readonly EditError[] } {
  const errors: EditError[] = []
  const title = cleanLine(typed.title)
  const summary = cleanText(typed.summary)
  if (title.length > maxTitle) errors.push({ field: 'title', reason: 'title_too_long' })
  if (summary.length > maxSummary) errors.push({ field: 'summary', reason: 'summary_too_long' })
  const tlp = tlpLabels.find((label) => label === typed.tlp)
  if (tlp === undefined) errors.push({ field: 'tlp', reason: 'unknown_choice' })
  const tooMany = typed.indicators.length > context.maxIndicators
  if (tooMany) errors.push({ field: 'choices', reason: 'too_many_indicators' })
  const choices = tooMany ? undefined : readChoices(typed, context.currentWeek)
  if (choices === undefined && !tooMany) errors.push({ field: 'choices', reason: 'unknown_choice' })
  const addCases = readCaseNumbers(typed.addCases)
  const removeCases = readCaseNumbers(typed.removeCases.join(' '))
  if (addCases === undefined || removeCases === undefined)
    errors.push({ field: 'add_cases', reason: 'case_number_wrong' })
  if (errors.length > 0 || !tlp || !choices || !addCases || !removeCases)
    return { ok: false, errors }
  return { ok: true, edit: { title, summary, tlp, choices, addCases, removeCases } }
}
