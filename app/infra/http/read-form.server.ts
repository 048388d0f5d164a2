import {
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import type { ActionFunctionArgs } from '@remix-run/node'
import { isFormTokenValid } from './form-token.server.ts'
import { refuse } from './refusal.server.ts'

/** A page of answers, stories included, fits many times over. */
const maxFieldBytes = 512 * 1024
const maxFields = 500

/** The hidden field that every form carries. */
export const formTokenField = 'form_token'

export type UploadLimits = { maxFiles: number; maxFileSize: number }
const noFiles: UploadLimits = { maxFiles: 0, maxFileSize: 1 }

const tooMuch = [
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
]

/**
 * The only way that an action reads a form: size-capped, content type checked, and vouched for by
 * the Origin header or by the form token. Throws 400, 403, 413 or 415.
 */
export function readForm(args: ActionFunctionArgs): Promise<FormData> {
  return readUpload(args, noFiles)
}

/** Like readForm, for forms with files; the files are held in memory up to the limits. */
export async function readUpload(
  { request, context }: ActionFunctionArgs,
  { maxFiles, maxFileSize }: UploadLimits,
): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    throw refuse(415, 'form_expected')
  }
  const form = await parseFormData(request, {
    maxFiles,
    maxFileSize,
    maxParts: maxFields,
    maxTotalSize: maxFiles * maxFileSize + maxFieldBytes,
  }).catch(async (error: unknown) => {
    await dropRest(request)
    throw tooMuch.some((kind) => error instanceof kind)
      ? refuse(413, 'form_too_large')
      : refuse(400, 'form_malformed')
  })
  if (context.sameOrigin || isFormTokenValid(context.house, form.get(formTokenField))) return form
  throw refuse(403, 'form_not_ours')
}

/** Beyond this the connection is cut. */
const mostDropped = 512 * 1024 * 1024

/**
 * A refusal that is answered while the browser still sends is lost with the connection, and the
 * person sees the browser's own error: so what is left of the body is let through and dropped.
 */
async function dropRest({ body }: Request): Promise<void> {
  if (!body || body.locked) return
  const reader = body.getReader()
  let dropped = 0
  try {
    while (dropped < mostDropped) {
      const { done, value } = await reader.read()
      if (done) return
      dropped += value.length
    }
    await reader.cancel()
  } catch {
    // The sender has gone; there is nobody to answer.
  }
}
