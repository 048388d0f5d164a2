import type { ActionFunctionArgs } from '@remix-run/node'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { readUpload } from '#infra/http/read-form.server.ts'
import type { GivenFile } from '#operations/evidence/seal-files.server.ts'

/**
 * A file of up to twice the limit, and one file more than fits, are still read: they are then named
 * with their reason and the good ones kept. Beyond that the whole form is refused unread.
 */
const limits = { maxFiles: evidenceLimits.maxFiles + 1, maxFileSize: 2 * evidenceLimits.maxBytes }

export type FilesForm =
  | { ok: true; form: FormData; files: GivenFile[] }
  | { ok: false; reason: 'too_large' }

/** A form with files under the name `files`. An empty file input sends one empty, nameless file. */
export async function readFiles(args: ActionFunctionArgs): Promise<FilesForm> {
  let form: FormData
  try {
    form = await readUpload(args, limits)
  } catch (refusal) {
    if (refusal instanceof Response && refusal.status === 413)
      return { ok: false, reason: 'too_large' }
    throw refusal
  }
  const files: GivenFile[] = []
  for (const entry of form.getAll('files')) {
    if (typeof entry === 'string' || (entry.name === '' && entry.size === 0)) continue
    files.push({ name: entry.name, bytes: new Uint8Array(await entry.arrayBuffer()) })
  }
  return { ok: true, form, files }
}
