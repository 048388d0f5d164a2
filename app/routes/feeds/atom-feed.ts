import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomReleases } from '#core/release/listing.ts'
import { answerIndex } from './index-answer.ts'
import { refuseToChange } from './read-only.ts'

/** The releases as an Atom feed. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerIndex(args, 'application/atom+xml; charset=utf-8', (releases, origin) =>
    atomReleases({ origin, releases }),
  )
}

export const action = refuseToChange
