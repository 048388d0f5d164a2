import type { z } from 'zod'
import type { ImportResult } from './record.ts'

/** The first thing that is wrong with a record, by the path of its field. */
export function refusal(error: z.ZodError): ImportResult {
  const issue = error.issues[0]
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const detail = [...(issue?.path ?? []), ...unknownKeys].join('.').slice(0, 200)
  if (detail === '') return { ok: false, reason: 'not_an_object' }
  const missing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return { ok: false, reason: missing ? 'missing_field' : 'wrong_field', detail }
}
