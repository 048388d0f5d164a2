import type { ReactNode } from 'react'
import type { Held } from '#operations/evidence/hold-files.server.ts'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { HeldFiles } from '../held-files.tsx'
import { useText } from '../site.ts'
import { DangerTick } from './danger-tick.tsx'

type Props = {
  typed: string
  /** A message that was written while the report had closed; it goes along. */
  unsent: string
  /** Files that were chosen while it had closed; they go along. */
  held?: Held | null | undefined
  /** It was ticked that somebody is in danger now; it goes along, too. */
  danger: boolean
  error: { field: 'code' | 'message'; text: string } | undefined
  children: ReactNode
}

export function CodeForm(props: Props) {
  const t = useText()
  const errorOf = (field: 'code' | 'message') =>
    props.error?.field === field ? props.error.text : undefined
  return (
    <CitizenForm action="/return">
      <TextInput
        id="code"
        name="code"
        label={t('return.code_label')}
        hint={t('return.code_hint')}
        error={errorOf('code')}
        value={props.typed}
        width="code"
        mono
      />
      {props.unsent !== '' && (
        <TextArea
          id="message"
          name="message"
          label={t('return.unsent_label')}
          error={errorOf('message')}
          value={props.unsent}
          rows={5}
        />
      )}
      <HeldFiles held={props.held} />
      {props.danger && <DangerTick ticked />}
      {props.children}
    </CitizenForm>
  )
}
