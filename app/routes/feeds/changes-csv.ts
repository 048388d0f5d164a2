import type { LoaderFunctionArgs } from '@remix-run/node'
import { changesCsv } from '#core/release/listing.ts'
import { answerIndex } from './index-answer.ts'
import { refuseToChange } from './read-only.ts'

/** Each release's manifest and when it came, newest first. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerIndex(args, 'text/csv; charset=utf-8; header=absent', changesCsv)
}

export const action = refuseToChange
