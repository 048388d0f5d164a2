import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { digestOf, holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { problem } from '#infra/http/problem.server.ts'
import {
  type FoundFile,
  findReleaseFile,
  openReleaseFile,
} from '#operations/release/open-release-file.server.ts'
import { cacheControl, releaseOf } from './read-only.ts'

const unknown = { release_unknown: 'release-unknown', file_unknown: 'file-unknown' } as const

/** Answers one file of a release to the holder of a key: 200, 304, or what is wrong. */
export async function answerFile(args: LoaderFunctionArgs, file: string): Promise<Response> {
  const reader = await requireAgencyKey(args)
  const { request, params, context } = args
  const { house } = context
  const release = releaseOf(params.number)
  if (release === null) return problem(house.env, 'release-unknown')
  const wanted = { release, file }
  const holds = (sha256: string) => holdsTag(request.headers.get('If-None-Match'), tagOf(sha256))

  if (request.method === 'HEAD') {
    const found = await findReleaseFile(house, wanted)
    if (!found.ok) return problem(house.env, unknown[found.reason])
    const held = holds(found.file.sha256)
    return new Response(null, { status: held ? 304 : 200, headers: headersOf(found.file, held) })
  }
  const opened = await openReleaseFile(house, reader, wanted, holds)
  if (!opened.ok) return problem(house.env, unknown[opened.reason])
  const { content } = opened.file
  if (content === null)
    return new Response(null, { status: 304, headers: headersOf(opened.file, true) })
  const headers = headersOf(opened.file, false)
  headers.set('Content-Digest', digestOf(opened.file.sha256))
  return new Response(Readable.toWeb(content) as ReadableStream, { headers })
}

/** A 304 repeats what a cache needs and describes no content (RFC 9110, 15.4.5). */
function headersOf(file: FoundFile, held: boolean): Headers {
  const headers = new Headers({
    ETag: tagOf(file.sha256),
    'Cache-Control': cacheControl,
    'Content-Location': `/feeds/releases/${file.number}/${file.name}`,
  })
  if (held) return headers
  headers.set('Content-Type', file.mediaType)
  headers.set('Content-Length', String(file.byteSize))
  headers.set('Repr-Digest', digestOf(file.sha256))
  headers.set('Accept-Ranges', 'none')
  return headers
}
