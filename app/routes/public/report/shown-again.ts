import type { DraftContent } from '#core/tip/form/draft.ts'
import type { FormValues } from '#core/tip/form/fields.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import type { FormOrigin } from '#core/tip/form/windows.ts'

/** Why a page comes back although nothing on it is wrong. */
export type PageNote =
  | 'old_form'
  | 'busy'
  | 'fault'
  | 'gone'
  | 'filed'
  | 'changed_elsewhere'
  | 'other_words'

/** A page that was sent and comes back, with what is to stand on it. */
export type ShownAgain = {
  status: 200 | 400 | 403 | 409 | 429 | 500
  form: FormValues
  errors: readonly FieldError[]
  note?: PageNote
  /** Where nothing was saved: what the form was made from stays as it was. */
  origin?: FormOrigin
  /** The draft after this form, where it was saved. */
  content?: DraftContent
  headers?: HeadersInit
  /** The code of the report, where it was sent before this page. */
  code?: string
}

/** The hidden fields that say what a form was made from; see core/tip/form/windows.ts. */
export const originFields = { mark: 'page_mark', window: 'page_window' } as const

/** Longer than any mark or window that was given out. */
const longest = 40

export function originOf(values: FormValues): FormOrigin {
  const read = (name: string) => values.get(name)?.[0]?.slice(0, longest) || undefined
  return { mark: read(originFields.mark), window: read(originFields.window) }
}
