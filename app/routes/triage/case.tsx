import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, Outlet } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { countSkips } from '#operations/care/count-skips.server.ts'
import { hasLook } from '#operations/quality/steps/has-look.server.ts'
import { nameQueues } from '#operations/routing/queues/name-queues.server.ts'
import { readClaims } from '#operations/triage/claims/read-claims.server.ts'
import { seenPictures } from '#operations/triage/evidence/seen-pictures.server.ts'
import { listAgenciesToRefer } from '#operations/triage/list-agencies-to-refer.server.ts'
import { notePresence } from '#operations/triage/presence/note-presence.server.ts'
import { type CaseView, readCase } from '#operations/triage/read-case.server.ts'
import { readOpened } from '#operations/triage/read-opened.server.ts'
import { readPassages } from '#operations/triage/read-passages.server.ts'
import { readChecklist } from '#operations/triage/reading/case-checklist.server.ts'
import { readRoutine } from '#operations/triage/reading/case-routine.server.ts'
import { readReputation } from '#operations/triage/reading/reputation.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { mostSuggestions, shownParts } from './case/shown.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? formatCaseNumber(data.view.number) : 'Case') },
]

/** What the case's page shows; the routes under it act on the case and show the same page again. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const { house } = args.context
  const number = caseNumberInPath(args.params.number)
  // First, since a look at one's own case renews the claim on it.
  if (number !== undefined) await notePresence(house, actor, number, { of: 'opened' })
  const view = number === undefined ? null : await readCase(house, actor, number)
  if (!view) throw refuse(404, 'case_unknown')
  // Whoever looks at a decision a second time reads here what the first one was.
  const look = await hasLook(house.db, actor.id, view.id, house.now())
  if (look) throw redirect(`/triage/second-looks/${look}`)
  const params = new URL(args.request.url).searchParams
  const shown = shownParts(params)
  const opened = await readOpened(house, actor, view.number, new Set(shown))
  const toldAlike = view.suggested
    .slice(0, mostSuggestions)
    .filter(({ reasons }) => reasons.some(({ of }) => of === 'text'))
  return {
    desk: await deskOf(args, actor),
    view,
    queues: Object.entries(await nameQueues(house)).map(([value, label]) => ({ value, label })),
    claims: await readClaims(house, actor, view),
    shown,
    opened,
    passages: await readPassages(
      house,
      actor,
      opened.story,
      toldAlike.map(({ other }) => other.number),
    ),
    /** Pictures that the reader has looked at before, here or in another tip. */
    seen: [...(await seenPictures(house, actor, picturesOf(view)))].map(([id, one]) => ({
      id,
      ...one,
    })),
    /** Suggestions that are copies of this case, all of them and ticked. */
    chosen: params.get('choose') === 'copies',
    agencies: view.holds ? await listAgenciesToRefer(house) : [],
    checklist: view.urgency === 'imminent' ? await readChecklist(house, view.id) : null,
    routine: await readRoutine(house, view),
    reputation: await readReputation(house, actor, view.indicators),
    skips: may(actor.roles, 'quality.manage') ? await countSkips(house, view.id) : [],
    done: params.get('done'),
  }
}

function picturesOf({ holds, tips }: CaseView): string[] {
  if (!holds) return []
  return tips.flatMap(({ evidence }) => evidence.flatMap(({ id, hasCopy }) => (hasCopy ? id : [])))
}

export default function Case() {
  return <Outlet />
}
