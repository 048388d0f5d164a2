import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from './file-answer.ts'
import { refuseToChange } from './read-only.ts'

/** One file of a release. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, args.params.file ?? '')
}

export const action = refuseToChange
