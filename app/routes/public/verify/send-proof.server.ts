import type { ActionFunctionArgs } from '@remix-run/node'
import type { ErrorKey } from '#core/text/text.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { checkFiling, type FilingCheck } from '#operations/proof/check-filing.server.ts'
import { maxKilobytes } from './limits.ts'

const limits = { maxFiles: 2, maxFileSize: maxKilobytes * 1024 }

export type SentProof =
  | { ok: true; check: FilingCheck }
  | { ok: false; error: ErrorKey; proof: string; copy: string }

/** Checks what was pasted or chosen; a chosen file counts before a pasted text. Nothing is kept. */
export async function sendProof(args: ActionFunctionArgs): Promise<SentProof> {
  let form: FormData
  try {
    ;({ form } = await readFormToShow(args, limits))
  } catch (refusal) {
    if (refusal instanceof Response && refusal.status === 413)
      return { ok: false, error: 'error.proof_too_large', proof: '', copy: '' }
    throw refusal
  }
  const proof = await textOf(form, 'proof')
  const copy = await textOf(form, 'copy')
  if (proof.trim() === '') return { ok: false, error: 'error.proof_empty', proof: '', copy }
  return { ok: true, check: await checkFiling(args.context.house, { proof, copy }) }
}

async function textOf(form: FormData, name: string): Promise<string> {
  const file = form.get(`${name}_file`)
  if (file !== null && typeof file !== 'string' && file.size > 0) return file.text()
  const pasted = form.get(name)
  return typeof pasted === 'string' ? pasted : ''
}
