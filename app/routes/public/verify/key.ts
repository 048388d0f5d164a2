import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicKeyFile } from '#core/release/minisign.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { listSigningKeys } from '#operations/proof/signing-keys.server.ts'

/** One public key as a `minisign.pub` file, at an address that stays. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const keys = await listSigningKeys(context.house)
  const key = keys.find(({ id }) => id === params.id?.toUpperCase())
  if (!key) throw refuse(404, 'no_such_key')
  return new Response(publicKeyFile(key), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
