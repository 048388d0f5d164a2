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
export const maxFieldBytes = 512 * 1024
export const maxFields = 500

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
 * How an action reads a form (take-upload.server.ts for evidence): size-capped, content type
 * checked, and vouched for by the Origin header or by the form token. Throws 400, 403, 413 or 415.
 */
export function readForm(args: ActionFunctionArgs): Promise<FormData> {
  return readUpload(args, noFiles)
}

/**
 * The same for a page that shows what was typed once more instead of refusing it, or that answers and
 * keeps nothing: `vouched` is false where neither header nor token speaks for the form, and nothing
 * may then be saved from it.
 */
export async function readFormToShow(
  args: ActionFunctionArgs,
  limits = noFiles,
): Promise<{ form: FormData; vouched: boolean }> {
  const form = await parseForm(args, limits)
  return { form, vouched: isVouchedFor(args, form) }
}

/** Like readForm, for forms with small files; they are held in memory up to the limits. */
export async function readUpload(
  args: ActionFunctionArgs,
  limits: UploadLimits,
): Promise<FormData> {
  const form = await parseForm(args, limits)
  vouchFor(args, form)
  return form
}

async function parseForm(
  { request }: ActionFunctionArgs,
  { maxFiles, maxFileSize }: UploadLimits,
): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    throw refuse(415, 'form_expected')
  }
  return parseFormData(request, {
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
}

/** Throws 403 for a form that is not one of ours. */
export function vouchFor(args: ActionFunctionArgs, form: FormData): void {
  if (!isVouchedFor(args, form)) throw refuseForm(403, 'form_not_ours', form)
}

const refusedForms = new WeakMap<Response, FormData>()

/** A refusal that remembers the words of its form, for a page that shows them again. */
export function refuseForm(status: 403 | 413, reason: string, form: FormData): Response {
  const refusal = refuse(status, reason)
  refusedForms.set(refusal, form)
  return refusal
}

/** What stood in a form that was refused; nothing of it may be saved. */
export function formRefused(refusal: Response): FormData | undefined {
  return refusedForms.get(refusal)
}

export function isVouchedFor({ context }: ActionFunctionArgs, form: FormData): boolean {
  return context.sameOrigin || isFormTokenValid(context.house, form.get(formTokenField))
}

/** Beyond this the connection is cut. */
export const mostDropped = 512 * 1024 * 1024

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
