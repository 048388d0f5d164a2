import type { Desk } from '#core/access/desk.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import type { SettingFault } from '../save-setting.server.ts'

type Props = {
  desk: Desk
  queues: readonly { id: string; name: string; secondShare: number }[]
  fault: SettingFault | undefined
}

/** How many of each queue's decided cases are drawn. */
export function SharesSection({ desk, queues, fault }: Props) {
  return (
    <Section id="shares" title="How many decided cases are looked at again">
      <p>In each hundred, drawn by chance at the moment of deciding. 0 draws none.</p>
      {queues.map(({ id, name, secondShare }) => {
        const field = `share-${id}`
        const mine = fault?.field === field ? fault : undefined
        return (
          <form method="post" action="/triage/care/team" className="limit-form" key={id}>
            <FormToken value={desk.formToken} />
            <input type="hidden" name="of" value="share" />
            <input type="hidden" name="queue" value={id} />
            <TextInput
              id={field}
              name="share"
              label={name}
              width="short"
              inputMode="numeric"
              value={mine ? mine.typed[field] : String(secondShare)}
              error={mine?.text}
            />
            <Button kind="secondary" small>
              Save<span className="visually-hidden"> for {name}</span>
            </Button>
          </form>
        )
      })}
    </Section>
  )
}
