import { maxStaffText } from '#core/case/change.ts'
import { figure } from '../words.ts'
import type { FieldFault } from './fault.ts'

/** What is wrong with a text of ours: it is missing, or it is too long. */
export function textFault(field: string, text: string, missing: string): FieldFault {
  return text === ''
    ? { field, text: missing }
    : { field, text: `Write at most ${figure(maxStaffText)} characters` }
}
