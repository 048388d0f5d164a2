import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { digestOf } from '#infra/http/entity-tag.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { openDelta } from '#operations/release/delta/open-delta.server.ts'

/** What changed between two releases, as a download in the browser. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { agencyId, id, clearance } = await requireAgencyMember(args, 'agency.view')
  const { from = '', to = '' } = args.params
  if (!/^(0|[1-9]\d{0,8})$/.test(from) || !/^[1-9]\d{0,8}$/.test(to))
    throw refuse(404, 'release_unknown')
  const reader = { agencyId, personId: id, clearance }
  const opened = await openDelta(args.context.house, reader, { from: Number(from), to: Number(to) })
  if (!opened.ok) throw refuse(404, 'release_unknown')
  const { content, name, mediaType, byteSize, sha256 } = opened.file
  return new Response(content && (Readable.toWeb(content) as ReadableStream), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(byteSize),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store, no-transform',
      'Content-Digest': digestOf(sha256),
    },
  })
}
