import type { IndicatorRole, IndicatorType } from '#core/indicator/types.ts'

/**
 * Who may ever read an answer, and how it rests. `coded` stays plain for staff, `sealed` is
 * encrypted under the tip's own key, `indicator` is sealed as typed while its canonical form is
 * plain, `identity` only a custodian opens.
 */
export type Level = 'coded' | 'sealed' | 'indicator' | 'identity'

/** Which cell of a row, or the answer itself, names something that a scammer controls. */
export type IndicatorUse = {
  type: IndicatorType
  role: IndicatorRole
  /** The column that holds the value; absent for `lines` and `text`. */
  from?: string
  /** Columns that help to read it. */
  hints?: { platform?: string; chain?: string; country?: string }
}

export type Column =
  | { type: 'text'; max: number; required?: boolean; inputMode?: 'tel' | 'url' | 'decimal' }
  /** A positive decimal, read together with the `asset` column. */
  | { type: 'amount'; max: number; required?: boolean }
  | { type: 'select'; options: readonly string[]; required?: boolean }
  | { type: 'country'; required?: boolean }

type Base = {
  /** Only filing without it is impossible; everything else may be skipped. */
  required?: boolean
  /** The answer only steers the form and is stored nowhere. */
  steers?: boolean
}

type Typed = { max: number; indicators?: readonly IndicatorUse[] }

export type Question = Base &
  (
    | { type: 'radio'; level: 'coded'; options: readonly string[] }
    /** `exclusive` codes ("none", "I don't know") give way to any other ticked box. */
    | {
        type: 'checkboxes'
        level: 'coded'
        options: readonly string[]
        exclusive?: readonly string[]
      }
    | { type: 'select'; level: 'coded'; options: readonly string[] }
    | { type: 'country'; level: 'coded' }
    | ({
        type: 'text'
        level: Exclude<Level, 'coded'>
        format?: 'email' | 'phone'
        autoComplete?: string
      } & Typed)
    | ({ type: 'textarea'; level: 'sealed' } & Typed)
    /** One per line in a text box. */
    | ({ type: 'lines'; level: 'indicator'; maxLines: number } & Typed)
    | {
        type: 'rows'
        level: Level
        columns: Readonly<Record<string, Column>>
        maxRows: number
        indicators?: readonly IndicatorUse[]
      }
  )

export type QuestionType = Question['type']

/** The codes of an option table, in its order. */
export function codesOf<Table extends object>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[]
}

export const yesNoUnknown = ['yes', 'no', 'unknown'] as const
