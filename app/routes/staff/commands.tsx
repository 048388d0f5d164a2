import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { homeOf } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireSession, type StaffActor } from '#infra/http/staff-guard.server.ts'
import { jumpTo } from '#operations/command/jump-to.server.ts'
import { listPlaces } from '#operations/command/list-places.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle, paletteWords } from '#ui/staff/words.ts'
import { Entries } from './commands/entries.tsx'
import { JumpForm } from './commands/jump-form.tsx'

export const meta = () => [{ title: pageTitle(paletteWords.title) }]

/**
 * All that the reader can do, for the page that they come from (`here`). With `q` it goes to what
 * was typed. The palette fetches this page, and without scripts it is the palette.
 */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const params = new URL(args.request.url).searchParams
  const typed = params.get('q')?.trim() ?? ''
  if (typed !== '') {
    const path = await pathTo(args, actor, typed)
    if (path) throw seeOther(path)
  }
  const here = localPath(params.get('here')) ?? homeOf(actor.roles)
  return {
    desk: await deskOf(args, actor),
    here,
    places: await listPlaces(args.context.house, actor, here),
    nowhere: typed !== '',
  }
}

async function pathTo({ context }: LoaderFunctionArgs, actor: StaffActor, typed: string) {
  const jump = await jumpTo(context.house, actor, typed)
  switch (jump.of) {
    case 'case':
      return `/triage/cases/${jump.number}`
    case 'pattern':
      return `/triage/patterns/${jump.number}`
    case 'search':
      return `/triage?q=${encodeURIComponent(typed)}`
    case 'nowhere':
      return null
  }
}

export default function Commands() {
  const { desk, here, places, nowhere } = useLoaderData<typeof loader>()
  return (
    <Desk desk={desk} title={paletteWords.title}>
      {nowhere && (
        <Callout tone="neutral" live>
          Nothing that you can open is called that. Numbers and identifiers lead to cases and
          patterns.
        </Callout>
      )}
      <JumpForm />
      <Entries desk={desk} here={here} places={places} />
    </Desk>
  )
}
