import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { problem } from '#infra/http/problem.server.ts'
import { confirmRecalls } from '#operations/recall/confirm-recalls.server.ts'

/** A program says that its agency has taken a pattern out. There is nothing to send but the request. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { agencyId, keyId } = await requireAgencyKey(args)
  const { house } = args.context
  if (args.request.method !== 'POST') return problem(house.env, 'post-only', { Allow: 'POST' })
  const id = args.params.id ?? ''
  const found = isUuid(id) ? await confirmRecalls(house, { agencyId, keyId }, [id]) : 0
  return found === 0 ? problem(house.env, 'recall-unknown') : new Response(null, { status: 204 })
}

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requireAgencyKey(args)
  return problem(args.context.house.env, 'post-only', { Allow: 'POST' })
}
