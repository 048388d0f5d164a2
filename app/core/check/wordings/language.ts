import type { FlagCode } from '../flags/table.ts'
import { compileEdge, compileWording, type Wording, type Writing } from '../wording.ts'

/** What one language says. All of it is folded before use, so write it as people do. */
export type LanguageWordings = Writing &
  Readonly<{
    flags: Readonly<Record<FlagCode, readonly Wording[]>>
    /** "Never", "we will not ask you to": right before or behind what is meant as advice. */
    not: Readonly<{ before?: readonly Wording[]; after?: readonly Wording[] }>
    /** How banks, police and newspapers warn: no swindler calls himself one. */
    warns: readonly Wording[]
  }>

export type CompiledLanguage = Readonly<{
  wordings: Readonly<Record<FlagCode, readonly RegExp[]>>
  unless: Readonly<{ before: RegExp; after: RegExp }>
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
      before: compileEdge(not.before ?? [], 'before', writing),
      after: compileEdge(not.after ?? [], 'after', writing),
    },
    warns: compileAny(warns, writing),
  } satisfies CompiledLanguage
}

const compileAny = (wordings: readonly Wording[], writing: Writing): RegExp =>
  new RegExp(wordings.map((wording) => compileWording(wording, writing).source).join('|') || '(?!)')
