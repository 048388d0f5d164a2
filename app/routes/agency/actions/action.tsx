import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { faultTexts } from '#core/action/faults.ts'
import type { ItemFault } from '#core/action/item.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { agencyActions } from '#core/release/actions.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { correctAction } from '#operations/action/correct-action.server.ts'
import { readAction } from '#operations/action/list-actions.server.ts'
import { withdrawAction } from '#operations/action/withdraw-action.server.ts'
import { actionNames } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Defanged } from '#ui/staff/defanged.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { textOf } from '../form-text.ts'
import { errorTitle } from '../words.ts'
import { fieldOfFault, KindFields } from './kind-fields.tsx'

export const meta = () => [{ title: pageTitle('A reported action') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.act')
  const id = idOf(args)
  const reported = await readAction(args.context.house, member.agencyId, id)
  if (!reported) throw refuse(404, 'action_unknown')
  return { desk: await deskOf(args, member), reported }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.act')
  const id = idOf(args)
  const form = await readForm(args)
  if (textOf(form, 'step') === 'withdraw') {
    const result = await withdrawAction(house, member, id)
    if (!result.ok) throw refuse(404, result.reason)
    return seeOther('/agency/actions?done=undone')
  }
  const typed = {
    kind: textOf(form, 'kind'),
    reason: textOf(form, 'reason'),
    date: textOf(form, 'date'),
    naming: textOf(form, 'naming'),
  }
  const result = await correctAction(house, member, id, typed)
  if (result.ok) return seeOther('/agency/actions?done=corrected')
  if (result.reason === 'action_unknown') throw refuse(404, result.reason)
  return json({ ...typed, fault: result.reason }, 400)
}

function idOf({ params }: LoaderFunctionArgs): string {
  const id = params.id ?? ''
  if (!isUuid(id)) throw refuse(404, 'action_unknown')
  return id
}

type Refused = { kind: string; reason: string; date: string; naming: string; fault: ItemFault }

export default function ReportedAction() {
  const { desk, reported } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const { id, indicator, patternNumber } = reported
  const text = refused ? faultTexts[refused.fault] : undefined
  const field = refused ? fieldOfFault(refused.fault) : null
  const said = refused ?? {
    kind: reported.kind,
    reason: reported.reason ?? '',
    date: reported.doneOn ?? '',
    naming: reported.naming ?? '',
  }
  const path = `/agency/actions/${id}`
  return (
    <AgencyDesk
      desk={desk}
      current="agency_actions"
      title={actionNames[reported.kind]}
      eyebrow={<a href="/agency/actions">Actions</a>}
    >
      <DescriptionList
        items={[
          {
            key: 'pattern',
            term: 'Pattern',
            value: (
              <>
                <a href={`/agency/patterns/${patternNumber}`}>
                  {formatPatternNumber(patternNumber)}
                </a>{' '}
                {reported.title}
              </>
            ),
          },
          {
            key: 'indicator',
            term: 'Indicator',
            value: indicator ? (
              <Defanged value={indicator.value} harmless={indicator.type === 'company'} />
            ) : (
              'The pattern as a whole'
            ),
          },
          {
            key: 'by',
            term: 'Reported',
            value: (
              <>
                <RelativeTime at={reported.at} now={desk.now} language="en" />, by {reported.by}
              </>
            ),
          },
        ]}
      />
      {reported.withdrawn ? (
        <Callout title="You took this back">
          <p>It counts nowhere any more.</p>
        </Callout>
      ) : (
        <>
          <ErrorSummary
            title={errorTitle}
            errors={text && field ? [{ href: `#${field}`, text }] : []}
          />
          <Section title="Put it right">
            <form method="post" action={path} noValidate className="action-form">
              <FormToken value={desk.formToken} />
              <Select
                id="kind"
                name="kind"
                label="What did you do?"
                value={said.kind}
                error={field === 'kind' ? text : undefined}
                options={agencyActions.map((kind) => ({ value: kind, label: actionNames[kind] }))}
              />
              <KindFields
                value={said}
                errors={{
                  reason: field === 'reason' ? text : undefined,
                  date: field === 'date' ? text : undefined,
                  naming: field === 'naming' ? text : undefined,
                }}
              />
              <Button>Save</Button>
            </form>
          </Section>
          <Section title="Take it back">
            <p>
              It was reported by mistake, or did not happen. Figures and receipt pages leave it out
              from now on.
            </p>
            <form method="post" action={path}>
              <FormToken value={desk.formToken} />
              <input type="hidden" name="step" value="withdraw" />
              <Button kind="danger">Take it back</Button>
            </form>
          </Section>
        </>
      )}
    </AgencyDesk>
  )
}
