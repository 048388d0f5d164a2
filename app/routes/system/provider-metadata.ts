import type { LoaderFunctionArgs } from '@remix-run/node'
import { providerMetadata } from '#core/release/listing.ts'
import { newestRelease } from '#operations/release/newest-release.server.ts'

/** Who publishes releases, where they are and how they are checked. Public. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { house } = context
  const updated = (await newestRelease(house)) ?? new Date('2026-01-01T00:00:00.000Z')
  const body = providerMetadata(house.env.PUBLIC_ORIGIN, updated.toISOString())
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=3600',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
