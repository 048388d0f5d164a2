import { clockKinds, targetOf } from '#core/clock/targets.ts'
import { type TypedQueue, targetUrgencies, weekdays } from '#core/routing/typed-queue.ts'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { urgencyNames } from '../words.ts'
import { dayNames, targetNames } from './words.ts'

type Props = { typed: TypedQueue; errorOf: (field: string) => string | undefined }

/** When its people work: the clocks of its cases count these hours. */
export function HoursFields({ typed, errorOf }: Props) {
  return (
    <Section title="Working hours" id="hours-section">
      <Radios
        id="hours"
        name="hours"
        label="Clocks count"
        small
        choices={[
          { value: 'house', label: 'the hours of the house' },
          { value: 'own', label: 'these hours' },
        ]}
        value={typed.ownHours ? 'own' : 'house'}
      />
      <TextInput
        id="time_zone"
        name="time_zone"
        label="Time zone"
        width="medium"
        value={typed.timeZone}
        error={errorOf('time_zone')}
      />
      <div className="form-row">
        {weekdays.map((day) => (
          <TextInput
            key={day}
            id={`week.${day}`}
            name={`week.${day}`}
            label={dayNames[day]}
            width="medium"
            value={typed.week[day]}
            error={errorOf(`week.${day}`)}
          />
        ))}
      </div>
      <TextArea
        compact
        id="holidays"
        name="holidays"
        label="Days without work"
        optional
        hint="A day a line, such as 2026-12-25 Christmas"
        value={typed.holidays}
        error={errorOf('holidays')}
      />
    </Section>
  )
}

const hourMs = 3_600_000

/** How long they have; an empty field keeps the house's. */
export function TargetFields({ typed, errorOf }: Props) {
  return (
    <Section title="How long each may take" id="targets">
      <p>
        In working hours. An empty field keeps what the house has. Imminent cases have 24 hours
        everywhere.
      </p>
      {targetUrgencies.map((urgency) => (
        <fieldset key={urgency} className="rule-group">
          <legend className="label">{urgencyNames[urgency]}</legend>
          <div className="form-row">
            {clockKinds.map((kind) => (
              <TextInput
                key={kind}
                id={`target.${urgency}.${kind}`}
                name={`target.${urgency}.${kind}`}
                label={`Hours to ${targetNames[kind]}`}
                hint={`House: ${targetOf(kind, urgency).ms / hourMs}`}
                width="short"
                inputMode="decimal"
                value={typed.targets[urgency][kind]}
                error={errorOf(`target.${urgency}.${kind}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Section>
  )
}
