import type { FlagCode } from '../flags/table.ts'
import { compileWording, type Wording, type Writing } from '../wording.ts'

/** What one language says. All of it is folded before use, so write it as people do. */
export type LanguageWordings = Writing &
  Readonly<{
    flags: Readonly<Record<FlagCode, readonly Wording[]>>
    /**
     * What turns a demand into advice: "no", "do not" right `before` it, a verb's ending right `after`
     * it, or "we never ask you to" anywhere earlier in the `sentence`.
     */
    not: Readonly<{
      before: readonly Wording[]
      sentence: readonly Wording[]
      after?: readonly Wording[]
    }>
    /** How banks, police and newspapers warn: no swindler calls himself one. */
    warns: readonly Wording[]
  }>

/** Tried on what stands before and behind a match. */
export type Unless = Readonly<{ before: RegExp; after: RegExp }>

export type CompiledLanguage = Readonly<{
  wordings: Readonly<Record<FlagCode, readonly RegExp[]>>
  unless: Unless
  warns: RegExp
}>

export function compileLanguage({ flags, not, warns, ...writing }: LanguageWordings) {
  const compiled = Object.entries(flags).map(([code, wordings]) => [
    code,
    wordings.map((wording) => compileWording(wording, writing)),
  ])
  return {
    wordings: Object.fromEntries(compiled) as CompiledLanguage['wordings'],
    unless: {
      before: new RegExp(
        `(?:${anyOf(not.before, writing)})[ \\n]?$|(?:${anyOf(not.sentence, writing)})[^.]{0,90}$`,
      ),
      after: new RegExp(`^[ \\n]?(?:${anyOf(not.after ?? [], writing)})`),
    },
    warns: new RegExp(anyOf(warns, writing)),
  } satisfies CompiledLanguage
}

/** The source of an expression that finds any of these, or nothing where there are none. */
export const anyOf = (wordings: readonly Wording[], writing: Writing): string =>
  wordings.map((wording) => compileWording(wording, writing).source).join('|') || '(?!)'
