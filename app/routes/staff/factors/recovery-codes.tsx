import { Button } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { copyWords } from '#ui/staff/words.ts'

/** Codes that are shown this once: to copy, to print, or to keep as a text file. */
export function RecoveryCodes(props: { codes: readonly string[]; formToken: string }) {
  const all = props.codes.join('\n')
  return (
    <section className="secret" aria-labelledby="codes-title">
      <h2 id="codes-title">Your recovery codes</h2>
      <p>
        They are shown this once. If you lose your phone or your passkey, your password and one of
        these let you in; each counts once. Print them, or keep them in a password manager, and not
        beside your password.
      </p>
      <ol className="codes" translate="no">
        {props.codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <form method="post" action="/staff/account/recovery-codes.txt">
        <FormToken value={props.formToken} />
        {props.codes.map((code) => (
          <input key={code} type="hidden" name="recovery" value={code} />
        ))}
        <Button kind="secondary">Save as a text file</Button>{' '}
        <button
          type="button"
          className="button button-secondary js-only"
          data-copy={all}
          data-copied={copyWords.copied}
          data-copy-failed={copyWords.failed}
        >
          {copyWords.label}
        </button>
      </form>
    </section>
  )
}
