/** The forms of the case's page, by what they act on: routes, anchors and field ids derive from it. */
export type CaseFormName =
  | 'claim'
  | 'story'
  | 'indicators'
  | 'findings'
  | 'links'
  | 'merge'
  | 'separation'
  | 'tips'
  | 'messages'
  | 'notes'
  | 'state'
  | 'resolution'
  | 'reopening'
  | 'urgency'
  | 'lowering'
  | 'priority'
  | 'queue'
  | 'step'
  | 'skip'
  | 'handover'
  | 'offer'
  | 'recusal'
  | 'masks'
  | 'redaction'
  | 'translation'
  | 'routine'

export type FieldFault = { field: string; text: string }

/** `language` is the reader's; `otherScript`: the text is hardly in it. */
export type ReplyDraft = { tipId: string; text: string; language: string; otherScript: boolean }

/** Where words stand in a tip; with `removing`, those that were chosen to be removed for good. */
export type FoundInTip = {
  tipId: string
  words: string
  places: { key: string; part: string; of: string; before: string; words: string; after: string }[]
  messagesClosed: boolean
  removing?: { fresh: boolean }
}

/** A form that comes back, mostly since it could not be taken: what is wrong with it, and everything that was typed. */
export type CaseFault = {
  on: CaseFormName
  errors: FieldFault[]
  typed: Record<string, string>
  /** A reply that is not sent yet, as its reader would see it. */
  preview?: ReplyDraft
  found?: FoundInTip
  /** The case moved on meanwhile, so that the form may no longer stand on the page. */
  outrun?: boolean
  /** The newest event that the form's page knew of: what came after it is what others saved. */
  since?: string
}

/** Where an error's link leads. */
export const fieldId = (form: CaseFormName, field: string): string => `${form}-${field}`
