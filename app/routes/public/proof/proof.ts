import type { LoaderFunctionArgs } from '@remix-run/node'
import { textFor } from '#core/text/text.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { giveProof } from '#operations/proof/give-proof.server.ts'
import { textFile } from '../text-file.ts'
import { visitorOf } from './visitor.server.ts'

const notes = ['proof.note_what', 'proof.note_copy', 'proof.note_not'] as const

/** The signed proof of filing, with a few words in the reader's language on what it proves. */
export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const t = textFor(await readLanguage(args.request))
  const address = `${house.env.PUBLIC_ORIGIN}/verify`
  const words = [...notes.map((key) => t(key)), t('proof.note_check', { address }), '', '-----']
  const proof = await giveProof(house, await visitorOf(args), words)
  if (proof === null) throw refuse(404, 'no_proof')
  return textFile(proof, 'note-2')
}
