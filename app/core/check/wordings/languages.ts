import { en } from './en.ts'
import { type CompiledLanguage, compileLanguage, type LanguageWordings } from './language.ts'

/** Languages whose wordings are known, by BCP 47 tag. */
export const wordingsByLanguage = { en } as const satisfies Record<string, LanguageWordings>

/** Ready to be tried. Made once: every pasted text asks all of them. */
export const languageWordings: readonly CompiledLanguage[] =
  Object.values(wordingsByLanguage).map(compileLanguage)
