import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { digestOf } from '#infra/http/entity-tag.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { type FoundFile, findReleaseFile } from '#operations/release/find-release-file.server.ts'
import { openReleaseFile } from '#operations/release/open-release-file.server.ts'
import { releaseNumberOf } from './release-number.ts'

/** A file of a release as a download in the browser. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { agencyId, id, clearance } = await requireAgencyMember(args, 'agency.view')
  const { house } = args.context
  const wanted = { release: releaseNumberOf(args), file: args.params.file ?? '' }
  if (args.request.method === 'HEAD') {
    if (!clearance) throw refuse(404, 'release_unknown')
    const found = await findReleaseFile(house, clearance, wanted)
    if (!found.ok) throw refuse(404, found.reason)
    return new Response(null, { headers: headersOf(found.file) })
  }
  const opened = await openReleaseFile(house, { agencyId, personId: id, clearance }, wanted)
  if (!opened.ok) throw refuse(404, opened.reason)
  const { content, ...file } = opened.file
  return new Response(content && (Readable.toWeb(content) as ReadableStream), {
    headers: { ...headersOf(file), 'Content-Digest': digestOf(file.sha256) },
  })
}

function headersOf({ name, mediaType, byteSize }: FoundFile): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Length': String(byteSize),
    // Its own name, as the manifest has it: sha256sum -c looks for that.
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store, no-transform',
  }
}
