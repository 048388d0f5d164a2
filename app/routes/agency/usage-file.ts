import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { exportUsage } from '#operations/agency/export-usage.server.ts'

/** Whoever opens the address by itself is led to the page with the button. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requireAgencyMember(args, 'agency.view')
  return seeOther('/agency/usage')
}

/** The agency's own usage as a file. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const member = await requireAgencyMember(args, 'agency.view')
  await readForm(args)
  const { name, text } = await exportUsage(args.context.house, member)
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
