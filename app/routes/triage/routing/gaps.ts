import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { localPath } from '#core/access/local-path.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { seeMisses } from '#operations/routing/misses/see-misses.server.ts'
import { requireRouting } from './require-routing.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireRouting(args)
  throw refuse(405, 'post_expected')
}

/** A supervisor has seen that no rule placed some cases, up to the page that showed it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireRouting(args)
  const form = await readForm(args)
  const upTo = new Date(String(form.get('up_to') ?? ''))
  if (Number.isNaN(upTo.getTime())) throw refuse(400, 'form_malformed')
  await seeMisses(args.context.house, actor, upTo)
  return seeOther(localPath(String(form.get('next') ?? '')) ?? '/triage')
}
