import type { LoaderFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { readWebhook } from '#operations/webhook/read-webhook.server.ts'

/** The webhook that an address names, for a page that changes it. Throws 404 for another agency's. */
export async function webhookOf(args: LoaderFunctionArgs, member: { agencyId: string }) {
  const id = args.params.id ?? ''
  const read = isUuid(id) ? await readWebhook(args.context.house, member.agencyId, id) : null
  if (!read) throw refuse(404, 'webhook_unknown')
  return { id, url: read.webhook.url, fresh: await isStepUpFresh(args) }
}
