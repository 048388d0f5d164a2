import type { ActionFunctionArgs } from '@remix-run/node'
import { formRefused } from '#infra/http/read-form.server.ts'
import { holdFiles } from '#operations/evidence/hold-files.server.ts'
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

/**
 * The draft could not be saved: its words stay on the page. Files have no place then, unless another
 * window has sent the report: they wait to be added to it.
 */
export async function filesNotKept(
  args: ActionFunctionArgs,
  { form, files }: Extract<FilesForm, { ok: true }>,
  problem: unknown,
): Promise<Response | FilesShown> {
  const { house } = args.context
  const captions = typedIn(readCaptions(form))
  const words = Object.values(captions).map(({ text }) => text)
  const said = new Map([['files', [...words, ...files.map(({ name }) => name)]]])
  const shown = await showUnsaved(args, { form: said, errors: [] }, problem).catch(
    async (refusal: unknown) => {
      await dropGiven(house, files)
      throw refusal
    },
  )
  if ('code' in shown && shown.code !== undefined) {
    const { held, refused } = await holdFiles(house, files)
    const { status, note, code } = shown
    return { ...nothingAdded, status, note, code, captions, held, refused }
  }
  await dropGiven(house, files)
  if (shown instanceof Response) return shown
  const again = files.length > 0 ? 'error.files_again' : undefined
  const { status, note } = shown
  return { ...nothingAdded, status, note, captions, problem: again }
}
