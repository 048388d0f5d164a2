import { refuse } from '#infra/http/refusal.server.ts'

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** An id in a path. Throws 404 for anything else, so that no query meets it. */
export function idOf(param: string | undefined): string {
  if (!param || !uuid.test(param)) throw refuse(404, 'access_unknown')
  return param
}
