import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

/** Why nothing came of it: the provider says no, is not there, or answers what we did not ask. */
export type SsoRefusal = 'provider_refused' | 'provider_down' | 'answer_wrong'

const down = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'])

/** Reads the library's errors; whatever is not one of its own is the network's. */
export function refusalOf(error: unknown): SsoRefusal {
  if (error instanceof AuthorizationResponseError) return 'provider_refused'
  if (error instanceof ResponseBodyError) return 'provider_refused'
  if (error instanceof ClientError) {
    return error.code !== undefined && down.has(error.code) ? 'provider_down' : 'answer_wrong'
  }
  if (error instanceof TypeError || error instanceof DOMException) return 'provider_down'
  throw error
}
