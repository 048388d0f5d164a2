import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'

type Props = {
  wish: { hour: number | null; zone: string }
  zones: string[]
  formToken: string
  problem: boolean
}

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** Whether and when to send figures by mail, once a day. */
export function DigestForm({ wish, zones, formToken, problem }: Props) {
  return (
    <Section title="Daily digest by mail">
      <p>Figures of the queue and of what is with you. Nothing that a case says.</p>
      <form method="post" action="/triage/digest" id="digest">
        <FormToken value={formToken} />
        <Select
          id="digest-hour"
          name="hour"
          label="At"
          empty="Send none"
          options={hours}
          value={wish.hour?.toString() ?? ''}
        />
        <Select
          id="digest-zone"
          name="zone"
          label="Time zone"
          options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          value={wish.zone}
          error={problem ? 'Choose an hour and a time zone of the list' : undefined}
        />
        <Button kind="secondary" small>
          Save the digest
        </Button>
      </form>
    </Section>
  )
}
