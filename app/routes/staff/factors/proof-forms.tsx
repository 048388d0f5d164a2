import type { ReactNode } from 'react'
import { recoveryCodeField } from '#core/access/recovery-code.ts'
import type { SecondFactor } from '#core/access/session.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { PasskeyPart } from '../passkey/passkey-part.tsx'
import { errorTitle } from '../words.ts'
import { CodeField } from './code-field.tsx'

/** What somebody can show; `passkeys` where this site's address can have them, too. */
export type Ways = { passkeys: boolean; app: boolean; recoveryCodes: boolean }
type Wrong = { by: SecondFactor; error: string } | undefined

const fieldOf = { passkey: 'passkey', code: 'code', recovery_code: 'recovery', provider: 'code' }

/** The ways to prove that it is you: each a form of its own, the best one first. */
export function ProofForms(props: {
  action: string
  formToken: string
  next: string | null
  ways: Ways
  wrong: Wrong
  label: string
  /** Beside the last button, such as a way out. */
  aside?: ReactNode
}) {
  const { ways, wrong } = props
  const errorOf = (by: SecondFactor) => (wrong?.by === by ? wrong.error : undefined)
  const hidden = (
    <>
      <FormToken value={props.formToken} />
      {props.next && <input type="hidden" name="next" value={props.next} />}
    </>
  )
  const form = { method: 'post', action: props.action, noValidate: true } as const
  return (
    <>
      <ErrorSummary
        title={errorTitle}
        errors={wrong ? [{ href: `#${fieldOf[wrong.by]}`, text: wrong.error }] : []}
      />
      {ways.passkeys && (
        <form {...form}>
          {hidden}
          <PasskeyPart
            id="passkey"
            purpose="confirm"
            label="Use your passkey"
            error={errorOf('passkey')}
            or={ways.app ? 'or with a code' : undefined}
            wide
          />
        </form>
      )}
      {ways.app && (
        <form {...form} data-passkey-else="">
          {hidden}
          <CodeField error={errorOf('code')} />
          <Button wide>{props.label}</Button>
        </form>
      )}
      {ways.recoveryCodes && (
        <details className="ways-else" open={!ways.app || wrong?.by === 'recovery_code'}>
          <summary>Lost your phone or your passkey?</summary>
          <form {...form}>
            {hidden}
            <TextInput
              id="recovery"
              name="recovery"
              label="A recovery code"
              hint="From the list that you printed or saved. Each counts once."
              error={errorOf('recovery_code')}
              maxLength={recoveryCodeField}
              mono
            />
            <Button kind="secondary" wide>
              {props.label}
            </Button>
          </form>
        </details>
      )}
      {!ways.app && !ways.recoveryCodes && (
        <p>
          {ways.passkeys
            ? 'Can’t use your passkey? An administrator can give you a new invitation.'
            : 'You have nothing to confirm with here. Sign out and in again; then add a passkey or an authenticator app on your account page within five minutes.'}
        </p>
      )}
      {props.aside && <ButtonRow>{props.aside}</ButtonRow>}
    </>
  )
}
