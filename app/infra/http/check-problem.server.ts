import type { Env } from '#infra/env.server.ts'

/** Requests of one network in a minute. A page asks for at most a handful at once. */
export const checkLimit = 120

/** So long an answer may be kept: a pattern that is taken back stops answering that late. */
export const checkMinutes = 5

/** What can go wrong for a program that checks. Each is explained on /check/api. */
export const checkProblems = {
  'prefix-malformed': {
    status: 400,
    title: 'The prefix could not be read',
    detail: 'Send three lower-case hex digits: the first of the SHA-256 of "type|value".',
  },
  'too-many-checks': {
    status: 429,
    title: 'Too many requests from this network',
    detail: `A network may ask ${checkLimit} times a minute. Wait as many seconds as Retry-After says.`,
  },
  'method-not-allowed': {
    status: 405,
    title: 'A check can only be read',
    detail: 'Use GET or HEAD.',
  },
} as const

export type CheckProblem = keyof typeof checkProblems

/** An error for programs, as problem details (RFC 9457). Readable from any site, as the answers are. */
export function checkProblem(
  env: Pick<Env, 'PUBLIC_ORIGIN'>,
  code: CheckProblem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status } = checkProblems[code]
  const type = `${env.PUBLIC_ORIGIN}/check/api#${code}`
  return new Response(JSON.stringify({ type, ...checkProblems[code] }), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Access-Control-Allow-Origin': '*',
      ...headers,
    },
  })
}
