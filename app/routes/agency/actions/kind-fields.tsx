import { actionReasons } from '#core/action/kinds.ts'
import { namings } from '#core/action/same-work.ts'
import { namingNames, reasonNames } from '#ui/agency/action-words.ts'
import { Select } from '#ui/fields/select.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'

type Props = {
  value?: { reason?: string; date?: string; naming?: string }
  errors?: { reason?: string; date?: string; naming?: string }
}

/** What may be said beside what was done. */
export function KindFields({ value = {}, errors = {} }: Props) {
  return (
    <>
      <Select
        id="reason"
        name="reason"
        label="Why, for a false positive or no action"
        optional
        empty="No reason"
        value={value.reason}
        error={errors.reason}
        options={actionReasons.map((code) => ({ value: code, label: reasonNames[code] }))}
      />
      <TextInput
        id="date"
        name="date"
        type="date"
        label="When it was done"
        optional
        width="medium"
        value={value.date}
        error={errors.date}
      />
      <Select
        id="naming"
        name="naming"
        label="Who may learn that you work on it?"
        hint="Only those who let you learn the same of them."
        empty="As your agency says for all"
        value={value.naming}
        error={errors.naming}
        options={namings.map((code) => ({ value: code, label: namingNames[code] }))}
      />
    </>
  )
}

/** Which field of these a fault belongs to; `kind` where it is none of them. */
export function fieldOfFault(reason: string): 'reason' | 'date' | 'naming' | 'indicator' | 'kind' {
  if (reason.startsWith('reason_')) return 'reason'
  if (reason.startsWith('date_')) return 'date'
  if (reason.startsWith('naming_')) return 'naming'
  return reason === 'indicator_unknown' ? 'indicator' : 'kind'
}
