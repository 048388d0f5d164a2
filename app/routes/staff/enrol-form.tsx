import type { Frame } from '#core/access/desk.ts'
import { isRole } from '#core/access/permissions.ts'
import type { QrPicture } from '#infra/http/qr-picture.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { roleNames } from '#ui/staff/words.ts'
import { CodeField } from './factors/code-field.tsx'
import { PasskeyPart } from './passkey/passkey-part.tsx'
import { enrolReasons, errorTitle } from './words.ts'

export type EnrolView = {
  callSign: string
  email: string
  roles: string[]
  needsPassphrase: boolean
  offer: string
  secret: string
  qr: QrPicture
  /** The link's token, where this site's address can have passkeys. */
  passkeysFor: string | null
  /** What the authenticator made, where the form came back. */
  passkey: string
}
export type EnrolField = 'password' | 'passphrase' | 'passkey' | 'code'
type Problem = { field: EnrolField; reason: keyof typeof enrolReasons }

/** Password, authenticator and, for a custodian, the passphrase of their keys: one page, any order. */
export function EnrolForm(props: { frame: Frame; view: EnrolView; problems: readonly Problem[] }) {
  const { view, problems } = props
  const errorOf = (field: EnrolField) => {
    const found = problems.find((problem) => problem.field === field)
    return found && enrolReasons[found.reason]
  }
  return (
    <>
      <ErrorSummary
        title={errorTitle}
        errors={problems.map(({ field, reason }) => ({
          href: `#${field}`,
          text: enrolReasons[reason],
        }))}
      />
      <p>
        That is the name that others here see; your own stays out of it. You are invited as{' '}
        <strong>
          {view.roles
            .filter(isRole)
            .map((role) => roleNames[role].toLowerCase())
            .join(', ')}
        </strong>
        .
      </p>
      <form method="post" noValidate>
        <FormToken value={props.frame.formToken} />
        <input type="hidden" name="offer" value={view.offer} />
        <h2>1. Choose a password</h2>
        <p>
          You sign in with it and <strong>{view.email}</strong>.
        </p>
        <TextInput
          id="password"
          name="password"
          label="Password"
          hint="At least 12 characters. Four or five words in a row are easy to keep and hard to guess."
          error={errorOf('password')}
          type="password"
          autoComplete="new-password"
        />
        {view.needsPassphrase && (
          <>
            <h2>2. Choose a custodian’s passphrase</h2>
            <PassphraseField error={errorOf('passphrase')} />
          </>
        )}
        <h2>{view.needsPassphrase ? 3 : 2}. Choose how you confirm that it is you</h2>
        {view.passkeysFor && (
          <PasskeyPart
            id="passkey"
            purpose="enrol"
            label="Make a passkey"
            invitation={view.passkeysFor}
            answer={view.passkey}
            error={errorOf('passkey')}
          >
            <p>
              A passkey lives in this device, or in a security key. Next time your fingerprint, face
              or PIN signs you in: no password, no code. You will be given recovery codes, too.
            </p>
          </PasskeyPart>
        )}
        <details className="ways-else" open data-passkey-else="">
          <summary>
            {view.passkeysFor ? 'With an authenticator app instead' : 'With an authenticator app'}
          </summary>
          <AppFields {...view} error={errorOf('code')} />
        </details>
        <Button wide>Start</Button>
      </form>
    </>
  )
}

/** The picture and the key of an authenticator, and the code that proves that it was added. */
export function AppFields(props: { qr: QrPicture; secret: string; error?: string }) {
  return (
    <>
      <p>Scan this with an authenticator app on your phone.</p>
      <QrCode {...props.qr} label="QR code for the authenticator app; the same as the key below" />
      <p>
        Or type this key into the app: <code className="typed-key">{props.secret}</code>
      </p>
      <CodeField error={props.error} hint="The six figures that the app shows now." />
    </>
  )
}

/** The words that only custodians meet; the account page asks for the same. */
export function PassphraseField(props: { error?: string }) {
  return (
    <>
      <p>
        It locks the key to reporters’ contact details. We don’t keep it and can’t reset it: write
        it down, and keep the paper somewhere safe.
      </p>
      <TextInput
        id="passphrase"
        name="passphrase"
        label="Passphrase"
        hint="At least 12 characters, and another text than your password."
        error={props.error}
        type="password"
        autoComplete="off"
      />
    </>
  )
}
