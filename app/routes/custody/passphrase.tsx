import { TextInput } from '#ui/fields/text-input.tsx'

/** Never filled in again, whatever else of a form comes back. */
export function Passphrase({ error }: { error?: string }) {
  return (
    <TextInput
      id="passphrase"
      name="passphrase"
      type="password"
      label="Your custodian’s passphrase"
      hint="It opens your keys in memory for this step, and is kept nowhere."
      autoComplete="off"
      error={error}
    />
  )
}
