import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readLook } from '#operations/quality/read-look.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { countryOf, kindNames } from '../words.ts'
import { actOnLook } from './act.server.ts'
import { AnswerForm, LeaveForm } from './answer-form.tsx'
import { BothAnswers } from './both-answers.tsx'
import { BlindFacts } from './facts.tsx'
import { looksTitle } from './words.ts'

export const meta: MetaFunction = () => [{ title: pageTitle('Second look') }]

/** One second look: what was told while it is open; both answers once it is answered. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  const { id = '' } = args.params
  const params = new URL(args.request.url).searchParams
  const look = isUuid(id)
    ? await readLook(args.context.house, actor, id, params.get('show') === 'story')
    : null
  if (!look) throw refuse(404, 'look_unknown')
  return { desk: await deskOf(args, actor), look, done: params.get('done') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  const { id = '' } = args.params
  if (!isUuid(id)) throw refuse(404, 'look_unknown')
  return actOnLook(args, actor, id)
}

export default function Look() {
  const { desk, look, done } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const fault = answered?.of === 'fault' ? answered : undefined
  const place = look.country ? `, ${countryOf(look.country)}` : ''
  return (
    <Desk
      desk={desk}
      current="care"
      title={`Second look: ${kindNames[look.kind]}${place}`}
      eyebrow={<a href="/triage/second-looks">{looksTitle}</a>}
      actions={look.facts && <LeaveForm desk={desk} id={look.id} />}
    >
      <ErrorSummary
        title="That was not saved"
        errors={(fault?.errors ?? []).map(({ field, text }) => ({ href: `#${field}`, text }))}
      />
      {look.facts && <BlindFacts desk={desk} look={look} facts={look.facts} />}
      {look.facts && <AnswerForm desk={desk} id={look.id} fault={fault} />}
      {look.answers && (
        <BothAnswers
          desk={desk}
          look={look}
          answers={look.answers}
          fault={fault}
          words={answered?.of === 'words' ? answered.words : null}
          done={done}
        />
      )}
    </Desk>
  )
}
