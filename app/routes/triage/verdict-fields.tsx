import { impacts, urgencyCodes, verdicts } from '#core/case/states.ts'
import { Select } from '#ui/fields/select.tsx'
import { impactNames, urgencyNames, verdictNames } from './words.ts'

const fields = {
  verdict: {
    label: 'Verdict',
    options: verdicts.map((value) => ({ value, label: verdictNames[value] })),
  },
  impact: {
    label: 'Impact',
    options: impacts.map((value) => ({ value, label: impactNames[value] })),
  },
  urgency: {
    label: 'Urgency',
    options: urgencyCodes.map((value) => ({ value, label: urgencyNames[value] })),
  },
} as const

type Props = { of: keyof typeof fields; value?: string; error?: string; label?: string }

/** One part of what somebody says about a case. */
export function VerdictField({ of, value, error, label }: Props) {
  const field = fields[of]
  return (
    <Select
      id={of}
      name={of}
      label={label ?? field.label}
      empty="Choose"
      options={field.options}
      value={value}
      error={error}
    />
  )
}
