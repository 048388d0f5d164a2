import type { TipKind } from '#core/tip/kind.ts'
import { kindNames } from '../words.ts'

export const callTitle = 'Write down a call'
export const errorTitle = 'Not filed yet'
export const noteTexts = {
  stale:
    'This page was open for too long, so nothing was filed. All that you wrote is still here: file it again.',
  kind_changed: 'These are the questions of the kind that you chose. Nothing was filed yet.',
} as const
export type CallNote = keyof typeof noteTexts
export const otherKindText = (kind: TipKind) =>
  `Answers that ${kindNames[kind].toLowerCase()} does not ask for are kept while this page is open. They are not filed.`
export const unaskedText = (label: string) =>
  `“${label}” does not go with the other answers. Empty it, or change the answer that it hangs on: where the person is now, or whether money was lost.`
export const mailWords = {
  not_asked: null,
  sent: 'An e-mail with the reference, without the code, has gone to the caller.',
  failed: 'The e-mail to the caller could not be sent. Read them the reference instead.',
} as const
