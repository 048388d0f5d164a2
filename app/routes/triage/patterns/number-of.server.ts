import type { LoaderFunctionArgs } from '@remix-run/node'
import { patternNumberInPath } from '#core/pattern/number.ts'
import { refuse } from '#infra/http/refusal.server.ts'

/** The pattern that an address names. Throws 404 where it names none. */
export function numberOf({ params }: LoaderFunctionArgs): number {
  const number = patternNumberInPath(params.number)
  if (number === undefined) throw refuse(404, 'pattern_unknown')
  return number
}

/** The revision that a form was made from. Throws 400 where the form does not say. */
export function revisionOf(form: FormData): number {
  const text = form.get('revision')
  if (typeof text !== 'string' || !/^\d{1,9}$/.test(text)) throw refuse(400, 'form_malformed')
  return Number(text)
}
