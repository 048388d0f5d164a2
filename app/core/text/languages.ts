import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fil } from './fil.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { languageMatcher } from './match-language.ts'
import type { Catalogue } from './text.ts'
import { th } from './th.ts'
import { vi } from './vi.ts'
import { zhHans } from './zh-hans.ts'

export type TextLanguage = {
  readonly catalogue: Catalogue
  /** A draft until somebody who grew up with the language has read it; readers are told so. */
  readonly reviewed: boolean
}

/** Languages in which the whole citizen side can be read, by BCP 47 tag: docs/translating.md. */
export const textLanguages: Readonly<Record<string, TextLanguage>> = {
  en: { catalogue: en, reviewed: true },
  fil: { catalogue: fil, reviewed: false },
  th: { catalogue: th, reviewed: false },
  vi: { catalogue: vi, reviewed: false },
  id: { catalogue: id, reviewed: false },
  'zh-Hans': { catalogue: zhHans, reviewed: false },
  ja: { catalogue: ja, reviewed: false },
  ko: { catalogue: ko, reviewed: false },
  hi: { catalogue: hi, reviewed: false },
  es: { catalogue: es, reviewed: false },
  fr: { catalogue: fr, reviewed: false },
  ar: { catalogue: ar, reviewed: false },
}

export const textLanguageTags: readonly string[] = Object.keys(textLanguages)

/** Made once: every page asks it. */
export const matchTextLanguage = languageMatcher(textLanguageTags)

/** A language's name in itself, as people look for it in a list: `Tiếng Việt`. */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
