import type { ReactNode } from 'react'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'

type Props = {
  typed: string
  /** A message that was written while the report had closed; it goes along. */
  unsent: string
  error: string | undefined
  children: ReactNode
}

export function CodeForm(props: Props) {
  const t = useText()
  return (
    <CitizenForm action="/return">
      <TextInput
        id="code"
        name="code"
        label={t('return.code_label')}
        hint={t('return.code_hint')}
        error={props.error}
        value={props.typed}
        width="code"
        mono
      />
      {props.unsent !== '' && (
        <TextArea
          id="message"
          name="message"
          label={t('return.unsent_label')}
          value={props.unsent}
          rows={5}
        />
      )}
      {props.children}
    </CitizenForm>
  )
}
