import type { Env } from '#infra/env.server.ts'

/** What can go wrong for a program that reads the feeds. Each is explained on /api. */
export const problems = {
  'key-refused': {
    status: 401,
    title: 'The key was not accepted',
    detail: 'Send a live key as "Authorization: Bearer KEY", or as the password of HTTP Basic.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests with this key',
    detail: 'A key may ask 600 times a minute. Wait as many seconds as Retry-After says.',
  },
  'scope-missing': {
    status: 403,
    title: 'This key is not for this',
    detail:
      'What each key may do is shown on /agency/keys. "missing" says what this one would need; make a key that has it.',
  },
  'network-refused': {
    status: 403,
    title: 'This key is not used from here',
    detail:
      'It was made for certain networks and this request came from none of them. The agency is told.',
  },
  'agreement-needed': {
    status: 403,
    title: 'The data-sharing agreement is not accepted',
    detail:
      'A version is in force that your agency has not accepted. One of its members accepts it on the page in "agreement"; keys work again at once.',
  },
  'post-only': {
    status: 405,
    title: 'Something is sent to this address',
    detail: 'Use POST.',
  },
  'too-many-reports': {
    status: 429,
    title: 'Too many reports from your network',
    detail: 'Several keys may stand in one report. Wait as many seconds as Retry-After says.',
  },
  'report-unreadable': {
    status: 400,
    title: 'The report could not be read',
    detail: 'Send text in UTF-8 or JSON, of 64 kB at most, in which the keys stand.',
  },
  'sandbox-has-none': {
    status: 404,
    title: 'The sandbox has nothing here',
    detail: 'A sandbox key reads sample releases, TAXII and the MISP feed. It writes nothing.',
  },
  'release-unknown': {
    status: 404,
    title: 'There is no such release',
    detail: 'Releases count 1, 2, 3 …; /feeds/releases lists them, and "latest" names the newest.',
  },
  'file-unknown': {
    status: 404,
    title: 'The release has no such file',
    detail: 'Its manifest lists its files.',
  },
  'event-unknown': {
    status: 404,
    title: 'There is no such event',
    detail: 'manifest.json lists the events that this key may read.',
  },
  'feed-behind': {
    status: 503,
    title: 'The feed is being brought up to the newest release',
    detail:
      'Ask again after as many seconds as Retry-After says. Until then it would be out of date.',
  },
  'parameter-malformed': {
    status: 400,
    title: 'A parameter could not be read',
    detail: '"after" is a release number or 0, "limit" a number from 1 to 500; each at most once.',
  },
  'range-unsatisfiable': {
    status: 416,
    title: 'The file has no such part',
    detail: 'Content-Range says how many bytes it has.',
  },
  'recall-unknown': {
    status: 404,
    title: 'There is no such recall',
    detail: '/feeds/recalls lists those that your agency was asked about or told of.',
  },
  'actions-unreadable': {
    status: 400,
    title: 'The actions could not be read',
    detail:
      'Send JSON with "actions", a TAXII envelope with "objects", or MISP\'s "Sighting", of 2 MB at most.',
  },
  'actions-too-many': {
    status: 413,
    title: 'These are too many actions at once',
    detail: 'Send at most 1,000 in one request, and the others in the next.',
  },
  'media-type-unknown': {
    status: 415,
    title: 'Actions are sent as JSON',
    detail: 'Content-Type is application/json, or application/taxii+json;version=2.1.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Feeds can only be read',
    detail: 'Use GET or HEAD.',
  },
} as const

export type ProblemCode = keyof typeof problems

/** An error for programs, as problem details (RFC 9457). */
export function problem(
  env: Pick<Env, 'PUBLIC_ORIGIN'>,
  code: ProblemCode,
  headers: Readonly<Record<string, string>> = {},
  /** Extension members (RFC 9457, section 3.2). */
  members: Readonly<Record<string, string>> = {},
): Response {
  const { status } = problems[code]
  const type = `${env.PUBLIC_ORIGIN}/api#${code}`
  return new Response(JSON.stringify({ type, ...problems[code], ...members }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}
