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
  | 'step'

export type FieldFault = { field: string; text: string }

/** A form that could not be taken: what is wrong with it, and everything that was typed. */
export type CaseFault = {
  on: CaseFormName
  errors: FieldFault[]
  typed: Record<string, string>
  /** The case moved on meanwhile, so that the form may no longer stand on the page. */
  outrun?: boolean
}

/** Where an error's link leads. */
export const fieldId = (form: CaseFormName, field: string): string => `${form}-${field}`
