import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { undoBatch } from '#operations/action/withdraw-action.server.ts'
import { textOf } from '../form-text.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireAgencyMember(args, 'agency.act')
  return seeOther('/agency/actions')
}

/** Takes back all that was reported in one go, while it is fresh. */
export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.act')
  const form = await readForm(args)
  const batch = textOf(form, 'batch')
  if (!isUuid(batch)) throw refuse(400, 'form_malformed')
  const result = await undoBatch(args.context.house, member, batch)
  return seeOther(`/agency/actions?done=${result.ok ? 'undone' : 'too_late'}`)
}
