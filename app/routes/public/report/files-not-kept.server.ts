import type { ActionFunctionArgs } from '@remix-run/node'
import { formRefused } from '#infra/http/read-form.server.ts'
import { dropGiven } from '#operations/evidence/seal-files.server.ts'
import { readCaptions, typedIn } from '../read-captions.ts'
import type { FilesForm } from '../read-files.server.ts'
import { type FilesShown, nothingAdded } from './files-shown.ts'
import { showUnsaved } from './show-unsaved.server.ts'

/** Nobody speaks for the form: the page comes back with its words and a fresh token. */
export function foreignForm(refusal: unknown): FilesShown {
  const form = refusal instanceof Response && refusal.status === 403 && formRefused(refusal)
  if (!form) throw refusal
  const captions = typedIn(readCaptions(form))
  return { ...nothingAdded, status: 403, problem: 'error.files_old_form', captions }
}

/** The draft could not be saved: its files have no place, and the words stay on the page. */
export async function filesNotKept(
  args: ActionFunctionArgs,
  { form, files }: Extract<FilesForm, { ok: true }>,
  problem: unknown,
): Promise<Response | FilesShown> {
  await dropGiven(args.context.house, files)
  const captions = typedIn(readCaptions(form))
  const words = Object.values(captions).map(({ text }) => text)
  const said = new Map([['files', [...words, ...files.map(({ name }) => name)]]])
  const shown = await showUnsaved(args, { form: said, errors: [] }, problem)
  if (shown instanceof Response) return shown
  const { status, note, code } = shown
  const again = files.length > 0 && note !== 'filed' ? 'error.files_again' : undefined
  return { ...nothingAdded, status, note, code, captions, problem: again }
}
