import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listLooks } from '#operations/quality/list-looks.server.ts'
import { takeLook } from '#operations/quality/take-look.server.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { DecidedTable, WaitingTable } from './tables.tsx'
import { looksTitle } from './words.ts'

export const meta = () => [{ title: pageTitle(looksTitle) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  return {
    desk: await deskOf(args, actor),
    looks: await listLooks(args.context.house, actor),
    done: new URL(args.request.url).searchParams.get('done'),
  }
}

/** Takes the look that waits longest. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  await readForm(args)
  const taken = await takeLook(args.context.house, actor)
  return seeOther(
    taken.ok ? `/triage/second-looks/${taken.lookId}` : '/triage/second-looks?done=none',
  )
}

const said: Readonly<Record<string, string>> = {
  none: 'No second look waits for you now.',
  left: 'Given back. Somebody else will look.',
}

export default function Looks() {
  const { desk, looks, done } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="care"
      title={looksTitle}
      eyebrow={<a href="/triage/care">My day</a>}
      actions={
        looks.mine ? (
          <ButtonLink href={`/triage/second-looks/${looks.mine}`}>Go on with yours</ButtonLink>
        ) : (
          looks.waiting.length > 0 && (
            <form method="post" action="/triage/second-looks">
              <FormToken value={desk.formToken} />
              <Button>Take the next one</Button>
            </form>
          )
        )
      }
    >
      {done && said[done] && (
        <Callout tone="neutral" live>
          {said[done]}
        </Callout>
      )}
      <p>
        Some decided cases, drawn by chance, are looked at again by somebody who does not know the
        first answer. It shows where we read things differently, not who is right.
      </p>
      <WaitingTable looks={looks} now={desk.now} />
      {may(desk.roles, 'quality.manage') && (
        <DecidedTable
          title="Answers that differ"
          rows={looks.differing}
          now={desk.now}
          empty="No difference waits for you to settle it."
        />
      )}
      <DecidedTable
        title="Those that you were part of"
        rows={looks.own}
        now={desk.now}
        empty="Nobody has compared a look with one of yours yet."
      />
    </Desk>
  )
}
