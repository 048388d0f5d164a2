import { textLanguages } from '#core/text/languages.ts'
import { languageMatcher } from '#core/text/match-language.ts'
import type { ReplyTemplateId, ReplyWords } from './templates.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fil } from './words/fil.ts'
import { fr } from './words/fr.ts'
import { hi } from './words/hi.ts'
import { id } from './words/id.ts'
import { ja } from './words/ja.ts'
import { ko } from './words/ko.ts'
import { th } from './words/th.ts'
import { vi } from './words/vi.ts'
import { zhHans } from './words/zh-hans.ts'

/** By BCP 47 tag: the languages of the citizen side. */
export const replyWords: Readonly<Record<string, ReplyWords>> = {
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
}

const matchReplyLanguage = languageMatcher(Object.keys(replyWords))

export type ReadyReply = {
  text: string
  /** The language that it is in: English where there is none in the reader's. */
  language: string
  /** Nobody who grew up with the language has read it yet. */
  draft: boolean
}

/** A template in the language of a reporter, or else in English. */
export function replyIn(language: string, template: ReplyTemplateId): ReadyReply {
  const found = matchReplyLanguage([language]) ?? 'en'
  const words = replyWords[found] ?? en
  return {
    text: words[template],
    language: found,
    draft: textLanguages[found]?.reviewed !== true,
  }
}
