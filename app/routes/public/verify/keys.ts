import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicKeyText } from '#core/release/minisign.ts'
import { listSigningKeys } from '#operations/proof/signing-keys.server.ts'

/** Every public key that ever signed a proof here, for `minisign -P`. Public, and never translated. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { house } = context
  const keys = await listSigningKeys(house)
  const lines = keys.flatMap((key) => [
    `Key ${key.id}${key.current ? ' (signs now)' : ''}${key.since ? `, first used ${key.since.toISOString().slice(0, 10)}` : ''}`,
    `  ${publicKeyText(key)}`,
    `  ${house.env.PUBLIC_ORIGIN}/verify/keys/${key.id}`,
    '',
  ])
  return new Response(lines.join('\n'), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  })
}
