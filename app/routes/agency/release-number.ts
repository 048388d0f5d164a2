import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#infra/http/refusal.server.ts'

/** The number in a release's address, or 404. */
export function releaseNumberOf({ params }: LoaderFunctionArgs): number {
  const { number = '' } = params
  if (!/^[1-9]\d{0,8}$/.test(number)) throw refuse(404, 'release_unknown')
  return Number(number)
}
