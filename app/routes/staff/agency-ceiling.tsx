import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { servedLabels } from '#core/taxii/audience.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { readAgency } from '#operations/access/list-agencies.server.ts'
import { setCeiling } from '#operations/agency/set-ceiling.server.ts'
import { tlpTexts } from '#ui/agency/pattern-words.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from './form-text.ts'
import { idOf } from './id-of.ts'
import { ceilingReasons, errorTitle } from './words.ts'

export const meta = () => [{ title: pageTitle('Up to which label') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.terms')
  const agency = await readAgency(args.context.house, idOf(args))
  if (!agency) throw refuse(404, 'agency_unknown')
  return {
    desk: await deskOf(args, actor),
    fresh: await isStepUpFresh(args),
    agency: { id: agency.id, name: agency.name, ceiling: agency.ceiling },
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.terms')
  const id = idOf(args)
  const form = await readForm(args)
  const given = { ceiling: textOf(form, 'ceiling'), was: textOf(form, 'was') }
  const result = await setCeiling(args.context.house, actor, id, given)
  if (result.ok) throw seeOther(`/staff/agencies/${id}?done=ceiling`)
  if (result.reason === 'agency_unknown') throw refuse(404, result.reason)
  return json({ ceiling: given.ceiling, reason: result.reason }, 400)
}

/** Up to which TLP label an agency may read, and what changing it does. */
export default function AgencyCeiling() {
  const { desk, fresh, agency } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const here = `/staff/agencies/${agency.id}/ceiling`
  const text = refused ? ceilingReasons[refused.reason] : undefined
  return (
    <Desk
      desk={{ ...desk, here }}
      current="agencies"
      title="Up to which TLP label"
      eyebrow={<a href={`/staff/agencies/${agency.id}`}>{agency.name}</a>}
    >
      <Section title="What it may read">
        <p>
          A change counts from the next request, for its people and for all of its keys. A key may
          read less than its agency, never more. What it fetched before stays with it.
        </p>
        <ErrorSummary title={errorTitle} errors={text ? [{ href: '#ceiling', text }] : []} />
        {fresh || refused ? (
          <form method="post" action={here} noValidate>
            <FormToken value={desk.formToken} />
            <input type="hidden" name="was" value={agency.ceiling} />
            <Radios
              id="ceiling"
              name="ceiling"
              label="Patterns for its sector, up to"
              error={text}
              value={refused?.ceiling ?? agency.ceiling}
              choices={servedLabels.map((value) => ({
                value,
                label: `TLP:${value.toUpperCase()}`,
                hint: tlpTexts[value],
              }))}
            />
            <ButtonRow>
              <Button>Save</Button>
              <ButtonLink href={`/staff/agencies/${agency.id}`} kind="secondary">
                Leave it as it is
              </ButtonLink>
            </ButtonRow>
          </form>
        ) : (
          <ConfirmFirst next={here} what="Changing what an agency may read" />
        )}
      </Section>
    </Desk>
  )
}
