import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { asMessage, asRetry } from '#core/live/news.ts'
import type { House } from '#infra/house.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaffQuietly, type StaffActor } from '#infra/http/staff-guard.server.ts'
import { joinHub } from '#operations/live/hub.server.ts'
import { readOwnNews } from '#operations/live/read-own-news.server.ts'

/**
 * What changed, for open pages: as a stream to whoever asks for one, or once as JSON, `?since=` the
 * last answer. It keeps no session awake.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaffQuietly(args, 'queue.view')
  const { request, context } = args
  if (!request.headers.get('Accept')?.includes('text/event-stream')) {
    const since = new URL(request.url).searchParams.get('since')
    return json(await readOwnNews(context.house, actor, knownUpTo(since)))
  }
  const body = streamOf(context.house, actor, request.signal)
  if (!body) throw refuse(429, 'too_many_streams')
  // Joined first: what happens while this is read is told twice rather than not.
  const known = knownUpTo(request.headers.get('Last-Event-ID'))
  body.send(asRetry + asMessage(await readOwnNews(context.house, actor, known)))
  return new Response(body.stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Compressing would hold messages back until there are enough of them.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** The number of an audit event that the page has heard of; null where it has heard of none. */
const knownUpTo = (text: string | null): bigint | null =>
  text !== null && /^\d{1,18}$/.test(text) ? BigInt(text) : null

type Open = { stream: ReadableStream<Uint8Array>; send: (text: string) => void }

function streamOf(house: House, actor: StaffActor, signal: AbortSignal): Open | null {
  const encoder = new TextEncoder()
  let leave: (() => void) | null = null
  let out: ReadableStreamDefaultController<Uint8Array> | null = null
  const end = () => {
    leave?.()
    try {
      out?.close()
    } catch {
      // Closed by the browser already.
    }
    out = null
  }
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      out = controller
    },
    cancel: end,
  })
  const send = (text: string) => out?.enqueue(encoder.encode(text))
  leave = joinHub(house, {
    personId: actor.id,
    sessionId: actor.sessionId,
    send,
    end,
  })
  if (!leave) return null
  signal.addEventListener('abort', end)
  return { stream, send }
}
