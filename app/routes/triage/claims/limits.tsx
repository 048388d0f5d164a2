import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { highestLimit, readLimit } from '#core/case/limit.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readLimits, setLimit } from '#operations/triage/claims/limits.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle, roleNames } from '#ui/staff/words.ts'

export const meta = () => [{ title: pageTitle('How many cases') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'claims.manage')
  return {
    desk: await deskOf(args, actor),
    limits: await readLimits(args.context.house),
    saved: new URL(args.request.url).searchParams.get('done') === 'saved',
  }
}

/** Sets the number of one role or one person. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'claims.manage')
  const form = await readForm(args)
  const of = form.get('of') === 'role' ? 'role' : 'person'
  const key = String(form.get('key') ?? '')
  const typed = String(form.get('cases') ?? '')
  const cases = readLimit(typed)
  if (cases === undefined) return json({ key, typed }, { status: 400 })
  const result = await setLimit(args.context.house, actor, { of, key, cases })
  if (!result.ok) throw refuse(400, result.reason)
  return seeOther('/triage/limits?done=saved')
}

const wrong = `Type a number from 1 to ${highestLimit}, or nothing`

export default function Limits() {
  const { desk, limits, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const row = (
    of: 'role' | 'person',
    key: string,
    label: string,
    hint: string,
    now: number | null,
  ) => {
    const fault = refused?.key === key ? refused : undefined
    return (
      <form method="post" action="/triage/limits" className="limit-form" key={key}>
        <FormToken value={desk.formToken} />
        <input type="hidden" name="of" value={of} />
        <input type="hidden" name="key" value={key} />
        <TextInput
          id={`cases-${key}`}
          name="cases"
          label={label}
          hint={hint}
          width="short"
          inputMode="numeric"
          value={fault ? fault.typed : (now?.toString() ?? '')}
          error={fault && wrong}
        />
        <Button kind="secondary" small>
          Save<span className="visually-hidden"> for {label}</span>
        </Button>
      </form>
    )
  }
  return (
    <Desk
      desk={desk}
      current="queue"
      title="How many cases each may hold"
      eyebrow={<a href="/triage">Queue</a>}
      actions={<a href="/triage/recusals">Recusals</a>}
    >
      <ErrorSummary
        title="That was not saved"
        errors={refused ? [{ href: `#cases-${refused.key}`, text: wrong }] : []}
      />
      {saved && (
        <Callout tone="good" live>
          Saved.
        </Callout>
      )}
      <p>Cases in which somebody is in danger can always be taken.</p>
      <Section title="By role">
        {limits.roles.map(({ role, cases }) =>
          row('role', role, roleNames[role], 'Empty: no limit', cases),
        )}
      </Section>
      <Section title="By person">
        {limits.people.map(({ id, callSign, own, held, limit }) =>
          row(
            'person',
            id,
            callSign,
            `Has ${held}${limit === null ? '' : ` of ${limit}`} now. Empty: as their role says`,
            own,
          ),
        )}
      </Section>
    </Desk>
  )
}
