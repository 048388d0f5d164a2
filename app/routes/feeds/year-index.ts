import type { LoaderFunctionArgs } from '@remix-run/node'
import { indexText, yearOf } from '#core/release/listing.ts'
import { answerIndex } from './index-answer.ts'
import { refuseToChange } from './read-only.ts'

/** The same of the releases of one year; empty for a year without any. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { year } = args.params
  return answerIndex(args, 'text/plain; charset=utf-8', (releases) =>
    indexText(releases.filter((one) => String(yearOf(one)) === year)),
  )
}

export const action = refuseToChange
