import { createHash } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { acceptsTaxii, taxiiMediaType } from '#core/taxii/accept.ts'
import { type Fault, faultMessage, faults } from '#core/taxii/faults.ts'
import {
  type AgencyReader,
  type ReaderResult,
  readAgencyKey,
} from '#infra/http/agency-key-guard.server.ts'
import { EncodedBytes } from '#infra/http/encoded-bytes.server.ts'
import { holdsTag } from '#infra/http/entity-tag.server.ts'
import { wholeAnswer } from '#infra/http/whole-answer.server.ts'
import { findCollection } from '#operations/taxii/collections.server.ts'

type Answer = (args: LoaderFunctionArgs, reader: AgencyReader) => Promise<Response> | Response

/** A loader of TAXII: who asks, then how, then what for. Each refusal is a TAXII error message. */
export function taxiiLoader(answer: Answer) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const asked = await readAgencyKey(args)
    if (!asked.ok) return refuseKey(asked)
    const { request } = args
    const { pathname, search } = new URL(request.url)
    // Every address of TAXII ends with a slash; who forgot it is led on.
    if (!pathname.endsWith('/'))
      return new Response(null, { status: 308, headers: { Location: `${pathname}/${search}` } })
    if (!acceptsTaxii(request.headers.get('Accept'))) return taxiiFault('not_acceptable')
    return answer(args, asked.reader)
  }
}

/** The action of every address where nothing could be written anyway. */
export async function refuseMethod(args: ActionFunctionArgs): Promise<Response> {
  const asked = await readAgencyKey(args)
  if (!asked.ok) return refuseKey(asked)
  return taxiiFault('method_not_allowed', { headers: { Allow: 'GET, HEAD' } })
}

/**
 * The action where TAXII knows a way to write, for `method` alone: our collections have can_write
 * false, and who asks all the same gets 403 (TAXII 2.1, sections 5.5 and 5.7).
 */
export function refuseWriting(method: 'POST' | 'DELETE') {
  return async (args: ActionFunctionArgs): Promise<Response> => {
    if (args.request.method !== method) return refuseMethod(args)
    const asked = await readAgencyKey(args)
    if (!asked.ok) return refuseKey(asked)
    const id = args.params.collection ?? ''
    const found = await findCollection(args.context.house, asked.reader.clearance, id)
    return taxiiFault(found ? 'read_only' : 'not_found')
  }
}

const refuseKey = ({ reason, headers, members }: Exclude<ReaderResult, { ok: true }>): Response =>
  taxiiFault(reason, { headers, details: Object.keys(members).length > 0 ? members : undefined })

export function taxiiFault(
  fault: Fault,
  {
    headers,
    details,
  }: {
    headers?: Readonly<Record<string, string>>
    details?: Readonly<Record<string, string>>
  } = {},
): Response {
  return new Response(`${JSON.stringify(faultMessage(fault, details))}\n`, {
    status: faults[fault].status,
    headers: { 'Content-Type': taxiiMediaType, ...headers },
  })
}

/**
 * For this reader's own cache, and asked for anew each time. Tags are weak: gzip and brotli on the
 * way change the bytes and not what they say.
 */
export function taxiiHeaders(tag: string): Headers {
  return new Headers({
    ETag: `W/"${tag}"`,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Accept-Encoding, Authorization',
  })
}

/** A small resource as a whole: 200, or 304 to whoever holds it. */
export async function answerResource(
  { request }: LoaderFunctionArgs,
  resource: object,
): Promise<Response> {
  const body = `${JSON.stringify(resource)}\n`
  const tag = createHash('sha256').update(body).digest('base64url')
  const headers = taxiiHeaders(tag)
  if (holdsTag(request.headers.get('If-None-Match'), `"${tag}"`))
    return new Response(null, { status: 304, headers })
  return answerBody(request, new EncodedBytes(body), headers)
}

export async function answerBody(
  request: Request,
  body: EncodedBytes | null,
  headers: Headers,
): Promise<Response> {
  headers.set('Content-Type', taxiiMediaType)
  if (request.method === 'HEAD' || body === null) return new Response(null, { headers })
  const encoding = body.encodingFor(request.headers.get('Accept-Encoding'))
  if (encoding) headers.set('Content-Encoding', encoding)
  const bytes = encoding ? await body.as(encoding) : body.bytes
  headers.set('Content-Length', String(bytes.length))
  return wholeAnswer(bytes, headers)
}
