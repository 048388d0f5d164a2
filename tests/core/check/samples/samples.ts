import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fil } from './fil.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { LanguageSamples } from './sample.ts'
import { th } from './th.ts'
import { vi } from './vi.ts'
import { zhHans } from './zh-hans.ts'

/** By language, as BCP 47 tags. */
export const samples = {
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
} as const satisfies Record<string, LanguageSamples>
