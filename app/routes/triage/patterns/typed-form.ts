import type { TypedEdit } from '#core/pattern/edit.ts'
import type { DraftView } from '#operations/pattern/read-draft.server.ts'

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value) => typeof value === 'string')

type Identifier = TypedEdit['indicators'][number]

/** A tick box says how the identifier is taken up; the selects beside it, where they are, say it anew. */
function identifierOf(form: FormData, ticked: string): Identifier {
  const [id = '', role = '', confidence = '', validUntil = ''] = ticked.split(' ')
  return {
    id,
    role: textOf(form, `role.${id}`) || role,
    confidence: textOf(form, `confidence.${id}`) || confidence,
    validUntil: textOf(form, `until.${id}`) || validUntil,
  }
}

export const tickOf = ({ id, role, confidence, validUntil }: Identifier): string =>
  [id, role, confidence, validUntil].join(' ')

/** The editor's form as it was sent. */
export function readTyped(form: FormData): TypedEdit {
  return {
    title: textOf(form, 'title'),
    summary: textOf(form, 'summary'),
    tlp: textOf(form, 'tlp'),
    subKind: textOf(form, 'sub_kind'),
    tactics: textsOf(form, 'tactic'),
    attributes: textsOf(form, 'attribute'),
    indicators: textsOf(form, 'indicator').map((ticked) => identifierOf(form, ticked)),
    sectors: textsOf(form, 'sector'),
    actions: textsOf(form, 'action'),
    related: textsOf(form, 'related'),
    urgent: textOf(form, 'urgent'),
    addCases: [textOf(form, 'add_cases'), ...textsOf(form, 'add_case')].join(' ').trim(),
    removeCases: textsOf(form, 'remove_case'),
  }
}

type Saved = Pick<DraftView, 'title' | 'summary' | 'tlp' | 'choices'>

/** The same form with what is saved. */
export function savedForm({ title, summary, tlp, choices }: Saved): TypedEdit {
  return {
    title,
    summary,
    tlp,
    subKind: choices.subKind ?? '',
    tactics: choices.tactics,
    attributes: choices.attributes.map(({ question, value }) => `${question}=${value}`),
    indicators: choices.indicators,
    sectors: choices.sectors,
    actions: choices.actions.map(({ sector, action }) => `${sector}:${action}`),
    related: choices.related,
    urgent: choices.urgent ?? '',
    addCases: '',
    removeCases: [],
  }
}

/** What happens after the form is saved. */
const editorSteps = ['save', 'check', 'submit'] as const
export type EditorStep = (typeof editorSteps)[number]
export const isStep = (text: string): text is EditorStep =>
  editorSteps.some((step) => step === text)
