import { Button } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { PassphraseField } from './enrol-form.tsx'

/** Whether this custodian can open sealed details, or the form that makes their keys. */
export function CustodianKeys(props: { exist: boolean; formToken: string; error?: string }) {
  if (props.exist) {
    return (
      <Section title="Custodian’s keys">
        <Tag mark={{ tone: 'good', icon: 'check' }} label="Your keys are ready" />
        <p>
          Contact details of new tips are sealed to them. They open with your passphrase, which only
          you have. <a href="/custody/keys">Who can open what</a>
        </p>
      </Section>
    )
  }
  return (
    <Section title="Custodian’s keys">
      <form method="post" action="/staff/account" noValidate>
        <FormToken value={props.formToken} />
        <PassphraseField error={props.error} />
        <Button>Make my keys</Button>
      </form>
    </Section>
  )
}
