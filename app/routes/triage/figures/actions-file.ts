import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { exportActionTimes } from '#operations/figures/read-action-times.server.ts'
import { figuresHref, shownFigures } from './hrefs.ts'
import { readWanted } from './read-wanted.server.ts'

/** Whoever was sent to confirm who they are comes back here, and presses once more. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'figures.export')
  const shown = shownFigures(new URL(args.request.url).searchParams)
  return seeOther(figuresHref(shown, {}, '/triage/figures/actions'))
}

/** The times to agencies' actions, as a file. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'figures.export')
  await readForm(args)
  const { name, text } = await exportActionTimes(args.context.house, actor, readWanted(args))
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
