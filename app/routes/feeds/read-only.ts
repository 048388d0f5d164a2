import type { ActionFunctionArgs } from '@remix-run/node'
import { problem } from '#infra/http/problem.server.ts'

/** The action of every feed: there is nothing to change. */
export function refuseToChange({ context }: ActionFunctionArgs): Response {
  return problem(context.house.env, 'method-not-allowed', { Allow: 'GET, HEAD' })
}

/** A release's number as a whole, `latest`, or null for anything else. */
export function releaseOf(param: string | undefined): number | 'latest' | null {
  if (param === 'latest') return param
  return /^[1-9]\d{0,8}$/.test(param ?? '') ? Number(param) : null
}

/**
 * For this reader's own cache only, and asked for anew each time. `no-transform` keeps the bytes as
 * they were signed: a gzip on the way would need other tags and digests.
 */
export const cacheControl = 'private, no-cache, no-transform'
