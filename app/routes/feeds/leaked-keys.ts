import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#infra/http/problem.server.ts'
import { readBody } from '#infra/http/read-body.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { reportLeakedKeys } from '#operations/agency/report-leaked-keys.server.ts'
import { tellOfLeaks } from '#operations/agency/tell-of-leaks.server.ts'

const mostBytes = 64 * 1024
/** Reports of one network in an hour. */
const limit = 60

/**
 * Takes any text in which keys of ours were found. It says the same whether one of them was a key or
 * none, so that nobody learns by it which keys there are.
 */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { house, source } = context
  if (request.method !== 'POST') return problem(house.env, 'post-only', { Allow: 'POST' })
  if (!(await withinLimit(house, `leak|${source}`, limit, 60)))
    return problem(house.env, 'too-many-reports', { 'Retry-After': '3600' })
  const text = await readBody(request, mostBytes)
  if (text === null) return problem(house.env, 'report-unreadable')
  if ((await reportLeakedKeys(house, text)) > 0)
    tellOfLeaks(house).catch((error) => house.log.error({ event: 'keys.mail_failed' }, error))
  const body = `${JSON.stringify({ received: true })}\n`
  return new Response(body, { status: 202, headers: { 'Content-Type': 'application/json' } })
}

export function loader({ context }: LoaderFunctionArgs): Response {
  return problem(context.house.env, 'post-only', { Allow: 'POST' })
}
