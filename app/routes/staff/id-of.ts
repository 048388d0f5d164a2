import type { LoaderFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { refuse } from '#infra/http/refusal.server.ts'

/** The id in the address; what is none leads nowhere. */
export function idOf({ params }: Pick<LoaderFunctionArgs, 'params'>): string {
  const id = params.id ?? ''
  if (!isUuid(id)) throw refuse(404, 'id_malformed')
  return id
}
