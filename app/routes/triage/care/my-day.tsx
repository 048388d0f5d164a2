import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { readBudget } from '#core/care/budget.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readMyDay } from '#operations/care/read-my-day.server.ts'
import { setOwnBudget } from '#operations/care/set-budget.server.ts'
import { countLooks } from '#operations/quality/list-looks.server.ts'
import { listPractice } from '#operations/quality/practise.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { agreementText } from '../looks/words.ts'
import { counted } from '../words.ts'
import { BreakForm } from './break-form.tsx'
import { BudgetSection } from './budget-section.tsx'
import { WorkedTable } from './worked-table.tsx'

const title = 'My day'
export const meta = () => [{ title: pageTitle(title) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const { house } = args.context
  const params = new URL(args.request.url).searchParams
  const practice = await listPractice(house, actor)
  return {
    desk: await deskOf(args, actor),
    day: await readMyDay(house, actor),
    looks: await countLooks(house, actor),
    practice: practice.filter(({ own }) => own === null).length,
    done: params.get('done'),
    given: Number(params.get('given')) || 0,
  }
}

const wrong = 'Type a number from 1 up to the team’s, or nothing'

/** Sets the reader's own limits, below the team's. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const form = await readForm(args)
  const { team } = await readMyDay(args.context.house, actor)
  const typed = {
    picture: String(form.get('picture') ?? ''),
    story: String(form.get('story') ?? ''),
  }
  const picture = readBudget(typed.picture, team.picture)
  const story = readBudget(typed.story, team.story)
  if (picture === undefined || story === undefined)
    return json(
      {
        typed,
        picture: picture === undefined ? wrong : undefined,
        story: story === undefined ? wrong : undefined,
      },
      { status: 400 },
    )
  await setOwnBudget(args.context.house, actor, { picture, story })
  return seeOther('/triage/care?done=saved')
}

export default function MyDay() {
  const { desk, day, looks, practice, done, given } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const faults = refused ? (['picture', 'story'] as const).filter((of) => refused[of]) : []
  return (
    <Desk
      desk={desk}
      current="care"
      title={title}
      actions={
        may(desk.roles, 'quality.manage') && <a href="/triage/care/team">The team’s figures</a>
      }
    >
      <ErrorSummary
        title="That was not saved"
        errors={faults.map((of) => ({ href: `#${of}`, text: wrong }))}
      />
      {done === 'saved' && (
        <Callout tone="good" live>
          Saved.
        </Callout>
      )}
      <p>Only you see this page. Nothing on it is compared with anybody.</p>
      <WorkedTable today={day.today} week={day.week} />
      <BudgetSection desk={desk} day={day} refused={refused} />
      <Section id="break" title="Take a break">
        {done === 'break' && given > 0 && (
          <Callout tone="good" live>
            {counted(given, 'case')} went back to the queue.
          </Callout>
        )}
        <BreakForm desk={desk} held={day.held} />
      </Section>
      <Section title="Second looks and practice">
        <ul className="link-lines">
          <li>
            <a href="/triage/second-looks">
              {looks === 0
                ? 'No second look waits for you'
                : `${counted(looks, 'second look')} can be taken`}
            </a>
          </li>
          <li>
            <a href="/triage/practice">
              {practice === 0
                ? 'Practice: you have answered every golden case'
                : `Practice: ${counted(practice, 'golden case')} not answered yet`}
            </a>
          </li>
          <li>You and whoever looked apart, over 90 days: {agreementText(day.agreement)}</li>
        </ul>
      </Section>
    </Desk>
  )
}
