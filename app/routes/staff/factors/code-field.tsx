import { TextInput } from '#ui/fields/text-input.tsx'

/** Six figures from the authenticator app. */
export function CodeField(props: { error?: string; hint?: string }) {
  return (
    <TextInput
      id="code"
      name="code"
      label="Code from your app"
      hint={props.hint ?? 'Six figures; they change every half minute.'}
      error={props.error}
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
      maxLength={16}
      mono
    />
  )
}
