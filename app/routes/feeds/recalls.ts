import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { listRecalls } from '#operations/recall/list-recalls.server.ts'
import { cacheControl, refuseToChange } from './read-only.ts'

/** What was taken back and has to be confirmed by the reader's agency, or was. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const reader = await requireAgencyKey(args)
  const recalls = await listRecalls(args.context.house, reader)
  const views = recalls.map((one) => ({
    id: one.id,
    pattern: { id: one.patternId, number: one.pattern, version: one.version },
    release: one.release,
    revocation: one.reason,
    state: one.state,
    asked: one.askedAt.toISOString(),
    confirmed: one.confirmedAt?.toISOString() ?? null,
    indicators: one.indicators.map(({ type, value }) => ({ type, value })),
    confirmation: `/feeds/recalls/${one.id}/confirmation`,
  }))
  return new Response(`${JSON.stringify({ recalls: views })}\n`, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': cacheControl },
  })
}

export const action = refuseToChange
