import type { ReactNode } from 'react'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

/** A form that comes back: what is wrong with it, and everything that was typed. */
type Fault = {
  errors: readonly { field: string; text: string }[]
  typed: Readonly<Record<string, string>>
}

type Props<Code extends string> = {
  reason: { label: string; codes: readonly Code[]; names: Readonly<Record<Code, string>> }
  words: { label: string; hint?: string; limit?: Parameters<typeof TextArea>[0]['limit'] }
  fault: Fault | null
  /** Between the two. */
  children?: ReactNode
}

/** Why something serious is done: a reason that can be counted, and the words that somebody will read. */
export function ReasonAndWords<Code extends string>(props: Props<Code>) {
  const { reason, words, fault } = props
  const error = (field: string) => fault?.errors.find((one) => one.field === field)?.text
  return (
    <>
      <Select
        id="reason"
        name="reason"
        label={reason.label}
        empty="Choose"
        options={reason.codes.map((value) => ({ value, label: reason.names[value] }))}
        value={fault?.typed.reason}
        error={error('reason')}
      />
      {props.children}
      <TextArea
        compact
        id="words"
        name="words"
        label={words.label}
        hint={words.hint}
        limit={words.limit}
        value={fault?.typed.words}
        error={error('words')}
      />
    </>
  )
}
