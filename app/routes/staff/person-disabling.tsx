import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { isRole } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { leavePerson } from '#operations/access/leaving/leave-person.server.ts'
import { previewLeaving } from '#operations/access/leaving/preview-leaving.server.ts'
import { readPerson } from '#operations/access/list-people.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf, textsOf } from './form-text.ts'
import { idOf } from './id-of.ts'
import { LeavingForm } from './leaving/form.tsx'
import { LeavingHeld } from './leaving/held.tsx'
import { roleText } from './people-table.tsx'
import { errorTitle, personReasons } from './words.ts'

export const meta = () => [{ title: pageTitle('What they hold') }]

/** What somebody holds, before their access or a part of their work ends. */
export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'people.manage')
  const person = await readPerson(house, idOf(args))
  if (!person) throw refuse(404, 'person_unknown')
  if (person.id === actor.id) throw seeOther(`/staff/people/${person.id}?problem=not_yourself`)
  const asked = new URL(args.request.url).searchParams.getAll('keep').filter(isRole)
  const keep = asked.filter((role) => person.roles.includes(role))
  const { id, callSign } = person
  return {
    desk: await deskOf(args, actor),
    person: { id, callSign },
    keep,
    preview: await previewLeaving(house, person, keep),
    fresh: await isStepUpFresh(args),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'people.manage')
  const personId = idOf(args)
  const form = await readForm(args)
  const successor = textOf(form, 'successor')
  const result = await leavePerson(args.context.house, actor, {
    personId,
    keep: textsOf(form, 'keep'),
    successorId: isUuid(successor) ? successor : null,
    keepKeys: form.get('keep_keys') === 'yes',
  })
  if (result.ok) throw seeOther(`/staff/people/${personId}?done=left`)
  if (result.reason === 'person_unknown') throw refuse(404, result.reason)
  if (result.reason === 'not_yourself')
    throw seeOther(`/staff/people/${personId}?problem=not_yourself`)
  return json({ reason: result.reason }, { status: 400 })
}

export default function PersonDisabling() {
  const { desk, person, keep, preview, fresh } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const error = refused ? personReasons[refused.reason] : undefined
  const back = `/staff/people/${person.id}`
  const here = `${back}/disabling${keep.length > 0 ? `?${new URLSearchParams(keep.map((role) => ['keep', role]))}` : ''}`
  return (
    <Desk
      desk={desk}
      current="people"
      title={
        keep.length > 0
          ? `${person.callSign} keeps: ${roleText(keep)}`
          : `End the access of ${person.callSign}`
      }
      eyebrow={<a href={back}>{person.callSign}</a>}
    >
      <ErrorSummary
        title={errorTitle}
        errors={error ? [{ href: '#successor', text: error }] : []}
      />
      <Section title="What they hold">
        <LeavingHeld preview={preview} />
      </Section>
      {fresh ? (
        <LeavingForm
          action={here}
          back={back}
          formToken={desk.formToken}
          callSign={person.callSign}
          keep={keep}
          preview={preview}
        />
      ) : (
        <ConfirmFirst next={here} what="Ending someone’s access" />
      )}
    </Desk>
  )
}
