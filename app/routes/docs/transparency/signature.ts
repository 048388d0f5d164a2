import type { LoaderFunctionArgs } from '@remix-run/node'
import { signPublicLog } from '#operations/release/read-public-log.server.ts'

/** Minisign's signature of the public log, by the key that signs releases. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  return new Response(await signPublicLog(context.house), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=300, no-transform',
    },
  })
}
