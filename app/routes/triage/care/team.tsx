import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readTeam } from '#operations/care/read-team.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { saveSetting } from './save-setting.server.ts'
import { AgreementSection } from './team/agreement-section.tsx'
import { CareSection } from './team/care-section.tsx'
import { GoldenSection } from './team/golden-section.tsx'
import { SharesSection } from './team/shares-section.tsx'

const title = 'Second looks and care'
export const meta = () => [{ title: pageTitle(title) }]

const periods = [30, 90, 365] as const
const periodIn = (text: string | null) => periods.find((days) => String(days) === text) ?? 90

const said: Readonly<Record<string, string>> = {
  saved: 'Saved.',
  golden: 'Added to practice.',
  retired: 'Taken out of practice.',
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'quality.manage')
  const params = new URL(args.request.url).searchParams
  const days = periodIn(params.get('days'))
  return {
    desk: await deskOf(args, actor),
    days,
    team: await readTeam(args.context.house, actor, days),
    done: params.get('done'),
  }
}

/** Sets a queue's share, or the team's day. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'quality.manage')
  const saved = await saveSetting(args, actor)
  return 'fault' in saved ? json(saved.fault, { status: 400 }) : saved.go
}

export default function Team() {
  const { desk, team, days, done } = useLoaderData<typeof loader>()
  const fault = useActionData<typeof action>()
  return (
    <Desk
      desk={desk}
      current="care"
      title={title}
      eyebrow={<a href="/triage/care">My day</a>}
      wide
      actions={<a href="/triage/second-looks">Differences to settle</a>}
    >
      <ErrorSummary
        title="That was not saved"
        errors={fault ? [{ href: `#${fault.field}`, text: fault.text }] : []}
      />
      {done && said[done] && (
        <Callout tone="good" live>
          {said[done]}
        </Callout>
      )}
      <p>These are figures of the team. None is by person, and none can be sorted by one.</p>
      <AgreementSection agreement={team.agreement} days={days} periods={periods} />
      <SharesSection desk={desk} queues={team.queues} fault={fault} />
      <GoldenSection golden={team.golden} />
      <CareSection desk={desk} care={team.care} fault={fault} />
    </Desk>
  )
}
