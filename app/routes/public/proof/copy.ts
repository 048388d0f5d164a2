import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#infra/http/refusal.server.ts'
import { giveFiledCopy } from '#operations/proof/give-filed-copy.server.ts'
import { textFile } from '../text-file.ts'
import { visitorOf } from './visitor.server.ts'

/** What was filed, word for word: the file whose SHA-256 stands in the proof. */
export async function loader(args: LoaderFunctionArgs) {
  const copy = await giveFiledCopy(args.context.house, await visitorOf(args))
  if (copy === null) throw refuse(404, 'no_copy')
  return textFile(copy, 'note-3')
}
