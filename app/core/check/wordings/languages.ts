import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fil } from './fil.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { type CompiledLanguage, compileLanguage, type LanguageWordings } from './language.ts'
import { th } from './th.ts'
import { vi } from './vi.ts'
import { zhHans } from './zh-hans.ts'

/** Languages whose wordings are known, by BCP 47 tag. */
export const wordingsByLanguage = {
  en,
  fil,
  th,
  vi,
  id,
  'zh-Hans': zhHans,
  ja,
  ko,
  hi,
  es,
  fr,
  ar,
} as const satisfies Record<string, LanguageWordings>

let compiled: readonly CompiledLanguage[] | undefined

/** Ready to be tried. Made once, when the first text is read: a start of the server does without. */
export const languageWordings = (): readonly CompiledLanguage[] => {
  compiled ??= Object.values(wordingsByLanguage).map(compileLanguage)
  return compiled
}
