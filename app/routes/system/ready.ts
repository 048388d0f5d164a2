import type { LoaderFunctionArgs } from '@remix-run/node'
import { checkReadiness } from '#operations/check-readiness.server.ts'

/** The database answers, too: 503 while it does not. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const ready = await checkReadiness(context.house)
  return Response.json({ status: ready ? 'ready' : 'unavailable' }, { status: ready ? 200 : 503 })
}
