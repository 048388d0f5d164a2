import type { CustomFetch } from 'openid-client'

/** Far more than any discovery document, key set or token answer. */
const mostBytes = 256 * 1024

/**
 * Asks the identity provider: no redirect is followed, and a body that does not end is not read to
 * its end. The time-out is the library's, by the signal that it passes.
 */
export const cappedFetch: CustomFetch = async (url, options) => {
  const response = await fetch(url, { ...options, redirect: 'manual' } as RequestInit)
  const { status, headers } = response
  const body = await readCapped(response)
  return new Response(body.length > 0 ? body : null, { status, headers })
}

async function readCapped(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > mostBytes) {
      await reader.cancel()
      throw new TypeError('The identity provider sent too much')
    }
    chunks.push(value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
