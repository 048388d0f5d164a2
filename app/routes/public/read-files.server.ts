import type { ActionFunctionArgs } from '@remix-run/node'
import { cleanFileName, evidenceLimits } from '#core/tip/evidence.ts'
import { takeUpload } from '#infra/http/take-upload.server.ts'
import type { GivenFile, RefusedFile } from '#operations/evidence/seal-files.server.ts'

/** A few more than fit are still taken in: which of them are kept is decided with those before. */
const limits = {
  field: 'files',
  maxFiles: evidenceLimits.maxFiles + 5,
  maxBytes: evidenceLimits.maxBytes,
  maxBytesInAll: evidenceLimits.maxBytesInAll + evidenceLimits.maxBytes,
}

export type FilesForm =
  | { ok: true; form: FormData; files: GivenFile[]; refused: RefusedFile[] }
  | { ok: false; reason: 'too_large' }

/** A form with files under the name `files`. Files that are refused are named with their reason. */
export async function readFiles(args: ActionFunctionArgs): Promise<FilesForm> {
  try {
    const { form, files, refused } = await takeUpload(args, limits)
    return {
      ok: true,
      form,
      files,
      refused: refused.map(({ name, reason }) => ({ name: cleanFileName(name), reason })),
    }
  } catch (refusal) {
    if (refusal instanceof Response && refusal.status === 413)
      return { ok: false, reason: 'too_large' }
    throw refusal
  }
}
