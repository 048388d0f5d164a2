import { type BulkAction, bulkAction } from '#core/case/bulk.ts'
import { parseCaseNumber } from '#core/case/number.ts'

const fields = ['of', 'verdict', 'impact', 'into', 'queueId', 'reason'] as const

/** What the form says, as typed and, where it is whole, as a decision. */
export function readTypedAction(form: FormData): {
  typed: Record<string, string>
  chosen: BulkAction | null
} {
  const typed = Object.fromEntries(
    fields.map((name) => [name, String(form.get(name) ?? '').slice(0, 5000)]),
  )
  const read = bulkAction.safeParse({ ...typed, into: parseCaseNumber(typed.into ?? '') })
  return { typed, chosen: read.success ? read.data : null }
}
