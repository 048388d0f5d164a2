import type { ColumnOf, ColumnOptionOf, OptionOf, QuestionId } from '#core/tip/journey/catalogue.ts'
import { en } from './en.ts'
import { matchTextLanguage, textLanguages } from './languages.ts'
import { directionOf } from './match-language.ts'

/** A text with `{name}` places, or one text per plural category of the language. */
export type Entry =
  | string
  | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** Keys that follow from the question catalogue; a language that misses one does not compile. */
export type QuestionKey = {
  [Id in QuestionId]:
    | `question.${Id}.label`
    | (OptionOf<Id> extends never ? never : `question.${Id}.option.${OptionOf<Id>}`)
    | (ColumnOf<Id> extends never ? never : `question.${Id}.column.${ColumnOf<Id>}`)
    | (ColumnOptionOf<Id> extends never ? never : `question.${Id}.option.${ColumnOptionOf<Id>}`)
}[QuestionId]

export type TextKey = keyof typeof en
export type ErrorKey = Extract<TextKey, `error.${string}`>
export type TextParams = Readonly<Record<string, string | number>>

/** A language's file: whatever it lacks is shown in English. */
export type Catalogue = Readonly<Partial<Record<TextKey, Entry>>>

export type Translate = {
  (key: TextKey, params?: TextParams): string
  /** The text of a key that may not exist, such as a hint that a question does without. */
  find(key: string, params?: TextParams): string | undefined
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

function lookUp(catalogue: Catalogue, key: string): Entry | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key as TextKey] : undefined
}

/** A value of its own direction within a sentence: first strong isolate, UAX #9 section 2.4. */
const isolated = (value: string) => `\u2068${value}\u2069`

type Grammar = { rules: Intl.PluralRules; dir: 'ltr' | 'rtl' }

function phrase(entry: Entry, params: TextParams, { rules, dir }: Grammar): string {
  const text =
    typeof entry === 'string' ? entry : (entry[rules.select(Number(params.count))] ?? entry.other)
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    return typeof value === 'string' && dir === 'rtl' ? isolated(value) : String(value ?? place)
  })
}

/** The texts in the closest language there is: `pt-BR` falls back to `pt`, anything else to English. */
export function textFor(lang: string): Translate {
  const known = matchTextLanguage([lang]) ?? 'en'
  const catalogue = textLanguages[known]?.catalogue ?? en
  const grammar = { rules: new Intl.PluralRules(known), dir: directionOf(known) }
  const find = (key: string, params: TextParams = {}) => {
    const entry = lookUp(catalogue, key) ?? lookUp(en, key)
    return entry === undefined ? undefined : phrase(entry, params, grammar)
  }
  return Object.assign((key: TextKey, params: TextParams = {}) => find(key, params) ?? key, {
    find,
    lang: known,
    dir: grammar.dir,
  })
}
