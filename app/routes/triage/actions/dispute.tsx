import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { judgeDispute } from '#operations/action/judge-dispute.server.ts'
import { readDispute } from '#operations/action/list-disputes.server.ts'
import { reasonNames } from '#ui/agency/action-words.ts'
import { count } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { defang } from '#ui/staff/defanged.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { disputeMarks, disputeNames, judgeFaults } from './words.ts'

export const meta = () => [{ title: pageTitle('Called false') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'actions.judge')
  const dispute = await readDispute(args.context.house, idOf(args))
  if (!dispute) throw refuse(404, 'dispute_unknown')
  return { desk: await deskOf(args, actor), dispute }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'actions.judge')
  const id = idOf(args)
  const form = await readForm(args)
  const given = {
    verdict: String(form.get('verdict') ?? ''),
    comment: String(form.get('comment') ?? ''),
  }
  const result = await judgeDispute(args.context.house, actor, id, given)
  if (result.ok) return seeOther(`/triage/actions/${id}`)
  if (result.reason === 'dispute_unknown') throw refuse(404, result.reason)
  return json({ ...given, fault: result.reason }, { status: 400 })
}

function idOf({ params }: LoaderFunctionArgs): string {
  const id = params.id ?? ''
  if (!isUuid(id)) throw refuse(404, 'dispute_unknown')
  return id
}

type Refused = { verdict: string; comment: string; fault: keyof typeof judgeFaults }

export default function Dispute() {
  const { desk, dispute } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const { indicator, patterns, denials, verdict } = dispute
  const text = refused ? judgeFaults[refused.fault] : undefined
  const field = refused?.fault === 'comment_too_long' ? 'comment' : 'verdict'
  const state = verdict ?? 'waits'
  return (
    <Desk
      desk={desk}
      current="actions"
      title={indicator ? defang(indicator.value) : 'A pattern as a whole'}
      eyebrow={<a href="/triage/actions">What agencies say</a>}
      actions={<Tag mark={disputeMarks[state]} label={disputeNames[state]} />}
    >
      <ErrorSummary title="Please check this" errors={text ? [{ href: `#${field}`, text }] : []} />
      <Section title="Who says that it is false" flush>
        <DataTable
          caption="Agencies that call it false"
          rows={denials}
          rowKey={({ agency, at }) => `${agency} ${at}`}
          empty={<p>They took it back.</p>}
          columns={[
            { key: 'agency', header: 'Agency', cell: ({ agency }) => agency },
            {
              key: 'reason',
              header: 'Why',
              cell: ({ reason }) => (reason ? reasonNames[reason] : 'No reason given'),
            },
            {
              key: 'at',
              header: 'When',
              narrow: true,
              cell: ({ at }) => <RelativeTime at={at} now={desk.now} language="en" />,
            },
          ]}
        />
      </Section>
      <p>
        {dispute.acted === 0
          ? 'No agency has acted on it.'
          : `Agencies that took it for true reported ${count(dispute.acted, 'action')} on it.`}
      </p>
      <Section title="Patterns that name it">
        <ul className="link-lines">
          {patterns.map(({ number, title }) => (
            <li key={number}>
              <a href={`/triage/patterns/${number}`}>{formatPatternNumber(number)}</a>{' '}
              <span dir="auto">{title}</span>
              {verdict === 'wrong' && (
                <>
                  {': '}
                  <a href={`/triage/patterns/${number}/amendment`}>say it anew without it</a>
                  {' or '}
                  <a href={`/triage/patterns/${number}/revocation`}>take the pattern back</a>
                </>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="What did you find?">
        {dispute.judgedBy && dispute.judgedAt && (
          <p>
            {disputeNames[state]}, says {dispute.judgedBy},{' '}
            <RelativeTime at={dispute.judgedAt} now={desk.now} language="en" />.{' '}
            {dispute.comment && <span dir="auto">“{dispute.comment}”</span>}
          </p>
        )}
        <form method="post" action={`/triage/actions/${dispute.id}`} noValidate>
          <FormToken value={desk.formToken} />
          <Radios
            id="verdict"
            name="verdict"
            label="Is it false?"
            hint="The agencies read this beside what they said."
            small
            value={refused?.verdict ?? verdict ?? undefined}
            error={field === 'verdict' ? text : undefined}
            choices={[
              {
                value: 'kept',
                label: 'It stays',
                hint: 'It is the scammers’. It may leave again from now on.',
              },
              {
                value: 'wrong',
                label: 'It was wrong',
                hint: 'It leaves no more. Then amend or take back the patterns above: agencies act on them until then.',
              },
            ]}
          />
          <TextArea
            id="comment"
            name="comment"
            label="Why"
            hint="Only staff read it."
            optional
            compact
            value={refused?.comment}
            error={field === 'comment' ? text : undefined}
          />
          <Button>Save</Button>
        </form>
      </Section>
    </Desk>
  )
}
