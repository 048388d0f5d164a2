import type { LoaderFunctionArgs } from '@remix-run/node'
import { readCookie } from '#infra/http/cookies.server.ts'
import type { Visitor } from '#operations/proof/own-filing.server.ts'

/** Whose filing it is follows from either cookie: with the code one is back, without it just done. */
export async function visitorOf({ request, context }: LoaderFunctionArgs): Promise<Visitor> {
  const { env } = context.house
  return {
    reporter: await readCookie(env, 'reporter', request),
    draft: await readCookie(env, 'draft', request),
  }
}
