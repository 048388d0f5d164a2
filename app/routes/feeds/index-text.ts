import type { LoaderFunctionArgs } from '@remix-run/node'
import { indexText } from '#core/release/listing.ts'
import { answerIndex } from './index-answer.ts'
import { refuseToChange } from './read-only.ts'

/** The path of every file of every release. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerIndex(args, 'text/plain; charset=utf-8', indexText)
}

export const action = refuseToChange
