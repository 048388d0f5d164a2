import type { ReactNode } from 'react'
import type { ChallengePurpose } from '#core/access/passkey.ts'
import { Button } from '#ui/button.tsx'
import { browserWords } from '../factors/words.ts'
import script from './in-browser.ts?worker&url'

/**
 * A button that asks the browser for a passkey, and the field that its answer goes into; part of a form
 * of ours. Not to be seen without JavaScript, or where the browser knows no passkeys.
 */
export function PasskeyPart(props: {
  id: string
  purpose: ChallengePurpose
  label: string
  /** Of whose enrolment it is part. */
  invitation?: string
  /** An answer that came back with the form. */
  answer?: string
  wide?: boolean
  /** What leads over to the other ways, which stand below. */
  or?: string
  error?: string
  children?: ReactNode
}) {
  return (
    <div
      data-passkey={props.purpose}
      data-invitation={props.invitation}
      data-words={JSON.stringify(browserWords)}
      hidden
    >
      {props.children}
      <input type="hidden" name="passkey" defaultValue={props.answer ?? ''} />
      <Button
        id={props.id}
        wide={props.wide}
        type={props.purpose === 'enrol' ? 'button' : 'submit'}
        kind={props.purpose === 'enrol' ? 'secondary' : 'primary'}
      >
        {props.label}
      </Button>
      <p className={props.error ? 'field-error' : 'hint'} role="status" data-passkey-says="">
        {props.error ?? (props.answer ? browserWords.made : '')}
      </p>
      {props.or && <p className="ways-or">{props.or}</p>}
      <script type="module" src={script} />
    </div>
  )
}
