import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { readByteRange } from '#core/release/byte-range.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { digestOf, holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { problem } from '#infra/http/problem.server.ts'
import { type FoundFile, findReleaseFile } from '#operations/release/find-release-file.server.ts'
import {
  type OpenFileResult,
  openReleaseFile,
  type Reader,
  type Wish,
} from '#operations/release/open-release-file.server.ts'
import { cacheControl, releaseOf } from './read-only.ts'

const unknown = {
  release_unknown: 'release-unknown',
  file_unknown: 'file-unknown',
  span_backwards: 'release-unknown',
} as const
type Unknown = { ok: false; reason: keyof typeof unknown }

/** How a file is found and opened, and the address of its own. */
export type Answerable = {
  find: (clearance: Clearance) => Promise<{ ok: true; file: FoundFile } | Unknown>
  open: (reader: Reader, wish: Wish) => Promise<OpenFileResult | Unknown>
  location: (file: FoundFile) => string
}

/** Answers one file of a release to the holder of a key. */
export function answerFile(args: LoaderFunctionArgs, file: string): Promise<Response> {
  const { params, context } = args
  const release = releaseOf(params.number)
  if (release === null) return answerFound(args, null)
  const wanted = { release, file }
  return answerFound(args, {
    find: (clearance) => findReleaseFile(context.house, clearance, wanted),
    open: (reader, wish) => openReleaseFile(context.house, reader, wanted, wish),
    location: ({ number, name }) => `/feeds/releases/${number}/${name}`,
  })
}

/** 200, 206, 304, or what is wrong; for null that there is no such release. */
export async function answerFound(
  args: LoaderFunctionArgs,
  answerable: Answerable | null,
): Promise<Response> {
  const reader = await requireAgencyKey(args)
  const { request, context } = args
  const { house } = context
  if (!answerable || !reader.clearance) return problem(house.env, 'release-unknown')
  const { find, open, location } = answerable
  const holds = (sha256: string) => holdsTag(request.headers.get('If-None-Match'), tagOf(sha256))

  if (request.method === 'HEAD') {
    const found = await find(reader.clearance)
    if (!found.ok) return problem(house.env, unknown[found.reason])
    const held = holds(found.file.sha256)
    const headers = headersOf(found.file, location(found.file), held)
    return new Response(null, { status: held ? 304 : 200, headers })
  }
  const partOf = (found: FoundFile) => partAsked(request, found)
  const opened = await open(reader, { holds, partOf })
  if (!opened.ok) {
    if (opened.reason !== 'part_unsatisfiable') return problem(house.env, unknown[opened.reason])
    const range = { 'Content-Range': `bytes */${opened.file.byteSize}` }
    return problem(house.env, 'range-unsatisfiable', range)
  }
  const { content, part } = opened.file
  const headers = headersOf(opened.file, location(opened.file), content === null)
  if (content === null) return new Response(null, { status: 304, headers })
  if (part) {
    headers.set('Content-Range', `bytes ${part.start}-${part.end}/${opened.file.byteSize}`)
    headers.set('Content-Length', String(part.end - part.start + 1))
  } else headers.set('Content-Digest', digestOf(opened.file.sha256))
  const body = Readable.toWeb(content) as ReadableStream
  return new Response(body, { status: part ? 206 : 200, headers })
}

/** A range of an older file would be patched into a newer one: If-Range guards (RFC 9110, 13.1.5). */
function partAsked({ headers }: Request, { sha256, byteSize }: FoundFile) {
  const only = headers.get('If-Range')
  if (only !== null && only.trim() !== tagOf(sha256)) return null
  return readByteRange(headers.get('Range'), byteSize)
}

/** A 304 repeats what a cache needs and describes no content (RFC 9110, 15.4.5). */
function headersOf(file: FoundFile, location: string, held: boolean): Headers {
  const headers = new Headers({
    ETag: tagOf(file.sha256),
    'Cache-Control': cacheControl,
    'Content-Location': location,
  })
  if (held) return headers
  headers.set('Content-Type', file.mediaType)
  headers.set('Content-Length', String(file.byteSize))
  headers.set('Repr-Digest', digestOf(file.sha256))
  headers.set('Accept-Ranges', 'bytes')
  return headers
}
