import type { LoaderFunctionArgs } from '@remix-run/node'

const year = 365 * 24 * 60 * 60_000

/** Where to tell us of a hole (RFC 9116); 404 until the operator names a contact. */
export function loader({ context }: LoaderFunctionArgs): Response {
  const { env, now } = context.house
  if (!env.SECURITY_CONTACT) throw new Response('not_found', { status: 404 })
  const lines = [
    `Contact: ${env.SECURITY_CONTACT}`,
    `Expires: ${new Date(now().getTime() + year).toISOString()}`,
    `Canonical: ${env.PUBLIC_ORIGIN}/.well-known/security.txt`,
    'Preferred-Languages: en',
    // No field of RFC 9116, which has unknown ones ignored (2.4); as CSAF has a field of its own.
    `Harborlight-Provider: ${env.PUBLIC_ORIGIN}/.well-known/harborlight/provider-metadata.json`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
