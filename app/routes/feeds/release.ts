import type { LoaderFunctionArgs } from '@remix-run/node'
import { manifestName } from '#core/release/files.ts'
import { answerFile } from './file-answer.ts'
import { refuseToChange } from './read-only.ts'

/** The manifest of a release; `latest` is the newest. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, manifestName)
}

export const action = refuseToChange
