import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { faultTexts } from '#core/action/faults.ts'
import { type Entry, readRequest, underKey } from '#core/action/read-request.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { taxiiMediaType } from '#core/taxii/accept.ts'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { problem } from '#infra/http/problem.server.ts'
import { readBody } from '#infra/http/read-body.server.ts'
import { listActions } from '#operations/action/list-actions.server.ts'
import { type Reported, reportActions } from '#operations/action/report-actions.server.ts'

/** A thousand objects of STIX, with room. */
const mostBytes = 2 * 1024 * 1024
const mostListed = 500

/** What the agency reported, newest first: what stands, what was taken back, what was judged. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { agencyId } = await requireAgencyKey(args)
  const actions = await listActions(args.context.house, agencyId, mostListed)
  return json(
    {
      actions: actions.map((one) => ({
        id: one.id,
        action: one.kind,
        pattern: formatPatternNumber(one.patternNumber),
        indicator: one.indicator,
        reason: one.reason,
        date: one.doneOn,
        naming: one.naming,
        reported_at: one.at.toISOString(),
        withdrawn: one.withdrawn,
        judged: one.judged,
      })),
    },
    { headers: { 'Cache-Control': 'private, no-store' } },
  )
}

/** Takes what an agency did: each on its own, so that one mistake loses nothing else. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { house } = args.context
  const { request } = args
  const { agencyId, keyId, clearance } = await requireAgencyKey(args)
  if (request.method !== 'POST')
    return problem(house.env, 'method-not-allowed', { Allow: 'GET, HEAD, POST' })
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    return problem(house.env, 'media-type-unknown')
  const text = await readBody(request, mostBytes)
  if (text === null) return problem(house.env, 'actions-unreadable')
  const read = readRequest(text, house.now())
  if (!read.ok)
    return problem(
      house.env,
      read.reason === 'too_many' ? 'actions-too-many' : 'actions-unreadable',
    )
  const key = /^[\x21-\x7e]{1,120}$/.exec(request.headers.get('Idempotency-Key') ?? '')?.[0]
  const entries = key ? underKey(read.entries, key) : read.entries
  const reads = entries.flatMap((one) => one.reads)
  const sender = { agencyId, keyId, clearance }
  const result = await reportActions(house, sender, reads, { via: read.shape })
  if (!result.ok) return problem(house.env, 'key-refused')
  return read.shape === 'stix'
    ? answerStatus(entries, result.reported, house.now())
    : answerList(house.env.PUBLIC_ORIGIN, result.reported)
}

/** Each entry's answers, in the order in which they came. */
function byEntry(entries: readonly Entry[], reported: readonly Reported[]) {
  let from = 0
  return entries.map(({ id, reads }) => {
    from += reads.length
    return { id, answers: reported.slice(from - reads.length, from) }
  })
}

/** A status as TAXII 2.1 answers an envelope (section 4.3): what was taken, and what was not and why. */
function answerStatus(
  entries: readonly Entry[],
  reported: readonly Reported[],
  now: Date,
): Response {
  const answers = byEntry(entries, reported).map(({ id, answers }) => ({
    id: id ?? 'unknown',
    version: now.toISOString(),
    message: [
      ...new Set(
        answers.flatMap((one) => (one.outcome === 'refused' ? faultTexts[one.reason] : [])),
      ),
    ].join(' '),
  }))
  const failures = answers.filter(({ message }) => message !== '')
  const successes = answers.filter(({ message }) => message === '')
  const status = {
    id: uuidv7(),
    status: 'complete',
    request_timestamp: now.toISOString(),
    total_count: answers.length,
    success_count: successes.length,
    ...(successes.length > 0 && {
      successes: successes.map(({ id, version }) => ({ id, version })),
    }),
    failure_count: failures.length,
    ...(failures.length > 0 && { failures }),
    pending_count: 0,
  }
  return new Response(`${JSON.stringify(status)}\n`, {
    status: 202,
    headers: { 'Content-Type': taxiiMediaType },
  })
}

/** One line for each action: recorded, known before, or a problem of its own (RFC 9457). */
function answerList(origin: string, reported: readonly Reported[]): Response {
  const counts = { recorded: 0, known: 0, refused: 0 }
  for (const { outcome } of reported) counts[outcome] += 1
  const results = reported.map((one, index) =>
    one.outcome === 'refused'
      ? {
          index,
          outcome: one.outcome,
          problem: {
            type: `${origin}/agency/actions/errors#${one.reason}`,
            title: faultTexts[one.reason],
            status: 422,
          },
        }
      : {
          index,
          outcome: one.outcome,
          id: one.id,
          action: one.kind,
          pattern: formatPatternNumber(one.pattern),
        },
  )
  // 207 says: look at each. RFC 9110 leaves the answer's shape to us.
  const status = counts.refused === 0 ? 200 : counts.refused === reported.length ? 422 : 207
  return json({ ...counts, results }, { status })
}
