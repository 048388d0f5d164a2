import type { SerializeFrom } from '@remix-run/node'
import { longestDescription, longestQueueName, queueAccesses } from '#core/routing/queue.ts'
import type { TypedQueue } from '#core/routing/typed-queue.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { VersionedForm } from '#ui/staff/versioned-form.tsx'
import { HoursFields, TargetFields } from './hours-fields.tsx'
import type { QueueAgain } from './send-queue.server.ts'
import { accessNames } from './words.ts'

type Props = {
  action: string
  formToken: string
  version: number | null
  typed: TypedQueue
  again: SerializeFrom<QueueAgain> | null
  people: { id: string; callSign: string }[]
}

/** A queue: what for, for whom, when, and how long they have. */
export function QueueForm({ typed, again, people, ...props }: Props) {
  const faults = again?.faults ?? []
  const errorOf = (field: string) => faults.find((one) => one.field === field)?.text
  return (
    <VersionedForm
      {...props}
      wrong="The queue was not saved"
      faults={faults}
      notices={again?.confirm && <ConfirmFirst />}
    >
      <TextInput
        id="name"
        name="name"
        label="Name"
        width="medium"
        value={typed.name}
        maxLength={longestQueueName}
        error={errorOf('name')}
      />
      <TextInput
        id="description"
        name="description"
        label="What it is for"
        optional
        value={typed.description}
        maxLength={longestDescription}
        error={errorOf('description')}
      />
      <Radios
        id="access"
        name="access"
        label="Who sees its cases"
        hint="Others see nothing of them, unless somebody is in danger."
        small
        choices={queueAccesses.map((value) => ({ value, label: accessNames[value] }))}
        value={typed.access}
        error={errorOf('access')}
      />
      <Checkboxes
        id="members"
        name="member"
        label="People, where not everyone"
        small
        choices={people.map(({ id, callSign }) => ({ value: id, label: callSign }))}
        value={[...typed.members]}
        error={errorOf('members')}
      />
      <HoursFields typed={typed} errorOf={errorOf} />
      <TargetFields typed={typed} errorOf={errorOf} />
      <Button>Save the queue</Button>
    </VersionedForm>
  )
}

function ConfirmFirst() {
  return (
    <Callout tone="warn" title="The queue was not saved" live>
      <p>
        <a href="/staff/confirm?next=/triage/queues" target="_blank" rel="noreferrer">
          Confirm in a new tab
        </a>{' '}
        that it is you, then save again. What you typed is kept.
      </p>
    </Callout>
  )
}
