import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { figuresTables } from '#core/figures/desk/tables.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { exportFigures } from '#operations/figures/desk/export-figures.server.ts'
import { exportHref, shownFigures } from './hrefs.ts'
import { readWanted } from './read-wanted.server.ts'

/** Whoever was sent to confirm who they are comes back here, and presses once more. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'figures.export')
  return seeOther(exportHref(shownFigures(new URL(args.request.url).searchParams)))
}

/** The figures that the address asks for, as a file. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'figures.export')
  const form = await readForm(args)
  const wanted = readWanted(args)
  const table = [...figuresTables, 'all' as const].find((one) => one === form.get('table'))
  if (!table) {
    const shown = shownFigures(new URL(args.request.url).searchParams)
    return seeOther(exportHref(shown, 'none'))
  }
  const { name, mediaType, text } = await exportFigures(args.context.house, actor, {
    ...wanted,
    table,
  })
  return new Response(text, {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
