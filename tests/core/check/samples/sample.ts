import type { FlagCode } from '#core/check/flags/table.ts'

/** Texts in one language, written for these tests. */
export type LanguageSamples = Readonly<{
  /** Adverts and messages as swindlers word them, each with the flags that it must raise. */
  raises: readonly (readonly [text: string, ...flags: FlagCode[]])[]
  /** Adverts, warnings, news and private messages that must raise no strong flag. */
  honest: readonly string[]
}>
