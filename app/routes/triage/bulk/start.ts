import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { caseNumberInPath } from '#core/case/number.ts'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { chooseBulk } from '#operations/triage/bulk/choose-bulk.server.ts'
import { type Selection, startBulk } from '#operations/triage/bulk/start-bulk.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'case.work')
  throw refuse(405, 'post_expected')
}

/**
 * Remembers which cases are meant, and leads to the page where something is decided about them. With
 * `into` that is known: they are to be merged into that case, and the page shows what would happen.
 */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const form = await readForm(args)
  const params = new URLSearchParams(String(form.get('filter') ?? ''))
  const { house } = args.context
  const into = caseNumberInPath(form.get('into')?.toString())
  const started = await startBulk(house, actor, selectionIn(form, params))
  if (started.ok && into !== undefined)
    await chooseBulk(house, actor, started.id, { of: 'merge', into })
  if (started.ok) return seeOther(`/triage/bulk/${started.id}`)
  params.set('bulk', started.reason)
  return seeOther(`/triage?${params}`)
}

function selectionIn(form: FormData, params: URLSearchParams): Selection {
  if (form.get('of') === 'all') {
    const read = readQueueFilter(params)
    if (!read.ok) throw refuse(400, `filter_${read.field}`)
    return { filter: read.filter }
  }
  const chosen = form.getAll('case').map(String)
  if (chosen.some((text) => !/^[1-9]\d{0,11}$/.test(text))) throw refuse(400, 'case_unknown')
  return { numbers: chosen.map(Number) }
}
