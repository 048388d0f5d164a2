import type { ActionFunctionArgs } from '@remix-run/node'
import { cleanFileName, evidenceLimits } from '#core/tip/evidence.ts'
import { formRefused } from '#infra/http/read-form.server.ts'
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
  | {
      ok: true
      form: FormData
      files: GivenFile[]
      /** Of the files, together. */
      byteSize: number
      refused: RefusedFile[]
      /** From a page that was open for too long, of somebody with something of their own here. */
      old: boolean
    }
  | { ok: false; reason: 'too_large' /** Its words, to be shown again. */; form: FormData }

/**
 * A form with files under the name `files`. Files that are refused are named with their reason.
 * `isOwn`: see `takeUpload`.
 */
export async function readFiles(
  args: ActionFunctionArgs,
  isOwn?: () => Promise<boolean>,
): Promise<FilesForm> {
  try {
    const { form, files, refused, old } = await takeUpload(args, limits, isOwn)
    return {
      ok: true,
      form,
      files,
      byteSize: files.reduce((sum, file) => sum + file.byteSize, 0),
      old,
      refused: refused.map(({ name, reason }) => ({ name: cleanFileName(name), reason })),
    }
  } catch (refusal) {
    if (refusal instanceof Response && refusal.status === 413)
      return { ok: false, reason: 'too_large', form: formRefused(refusal) ?? new FormData() }
    throw refusal
  }
}
