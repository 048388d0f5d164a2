import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { askToMeet, closeIntroduction } from '#operations/action/ask-to-meet.server.ts'
import { listOverlaps } from '#operations/action/list-overlaps.server.ts'
import { introductionNames } from '#ui/agency/action-words.ts'
import { Subject } from '#ui/agency/subject.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { ActionTabs } from './tabs.tsx'

const title = 'What agencies say'
export const meta = () => [{ title: pageTitle('Working on the same') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'actions.judge')
  const said = new URL(args.request.url).searchParams.get('said')
  const overlaps = await listOverlaps(args.context.house)
  return { desk: await deskOf(args, actor), said, overlaps }
}

const path = '/triage/actions/overlaps'

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'actions.judge')
  const form = await readForm(args)
  const text = (name: string) => String(form.get(name) ?? '')
  const introduction = text('introduction')
  if (introduction !== '') {
    if (!isUuid(introduction)) throw refuse(400, 'form_malformed')
    await closeIntroduction(house, actor, introduction)
    return seeOther(`${path}?said=ended`)
  }
  const [one, other] = [text('one'), text('other')]
  if (!isUuid(one) || !isUuid(other)) throw refuse(400, 'form_malformed')
  const asked = { subject: text('subject'), agencyIds: [one, other] } as const
  const result = await askToMeet(house, actor, asked)
  return seeOther(`${path}?said=${result.ok ? 'asked' : result.reason}`)
}

const answers: Readonly<Record<string, string>> = {
  asked: 'Both are asked. Neither learns who the other is before both say yes.',
  ended: 'It is ended. Neither learns why.',
  asked_already: 'They are asked already.',
  no_overlap: 'They don’t work on the same any more, or know it from each other.',
}

export default function Overlaps() {
  const { desk, said, overlaps } = useLoaderData<typeof loader>()
  const answer = said ? answers[said] : undefined
  return (
    <Desk desk={desk} current="actions" title={title}>
      <ActionTabs current="overlaps" />
      {answer && <Callout tone="info" live title={answer} />}
      <p>
        These agencies act on the same thing and don’t both allow us to name them. You can ask each
        whether they want to talk; what you see here is for you alone.
      </p>
      <DataTable
        caption="Agencies that work on the same without knowing it"
        rows={overlaps}
        rowKey={({ key, agencies }) => `${key} ${agencies.map(({ id }) => id).join(' ')}`}
        empty={<EmptyState title="Nobody works on the same without knowing it" />}
        columns={[
          { key: 'subject', header: 'On', cell: ({ subject }) => <Subject of={subject} /> },
          {
            key: 'agencies',
            header: 'Agencies',
            cell: ({ agencies }) => (
              <ul className="plain-list">
                {agencies.map(({ id, name, answer }) => (
                  <li key={id}>
                    {name}
                    {answer && `: said ${answer}`}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'state',
            header: 'State',
            cell: ({ introduction }) =>
              introduction ? introductionNames[introduction.state] : 'Not asked',
          },
          {
            key: 'step',
            header: 'Next',
            cell: (row) => <Step overlap={row} formToken={desk.formToken} />,
          },
        ]}
      />
    </Desk>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['overlaps'][number]

function Step({ overlap, formToken }: { overlap: Shown; formToken: string }) {
  const { introduction, agencies, key } = overlap
  const state = introduction?.state ?? 'ended'
  const names = agencies.map(({ name }) => name).join(' and ')
  if (state === 'named') return <>They know each other</>
  return (
    <form method="post" action={path}>
      <FormToken value={formToken} />
      {state === 'ended' || !introduction ? (
        <>
          <input type="hidden" name="subject" value={key} />
          <input type="hidden" name="one" value={agencies[0]?.id} />
          <input type="hidden" name="other" value={agencies[1]?.id} />
          <Button kind="secondary" small label={`Ask both: ${names} whether they want to talk`}>
            Ask both
          </Button>
        </>
      ) : (
        <>
          <input type="hidden" name="introduction" value={introduction.id} />
          <Button kind="quiet" small label={`End what ${names} were asked`}>
            End it
          </Button>
        </>
      )}
    </form>
  )
}
