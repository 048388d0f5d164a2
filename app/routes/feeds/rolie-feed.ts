import type { LoaderFunctionArgs } from '@remix-run/node'
import { rolieFeed } from '#core/release/listing.ts'
import { answerIndex } from './index-answer.ts'
import { refuseToChange } from './read-only.ts'

/** The releases as a ROLIE feed in JSON. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerIndex(args, 'application/json', (releases, origin) =>
    rolieFeed({ origin, releases }),
  )
}

export const action = refuseToChange
