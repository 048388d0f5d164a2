import { daysUntilStopped, failuresUntilTold } from './schedule.ts'

/** What came of one attempt. A status code speaks by its class. */
export const outcomes = [
  'delivered',
  'redirected',
  'refused',
  'gone',
  'server_error',
  'unexpected',
  'name_unknown',
  'address_not_allowed',
  'address_refused',
  'not_connected',
  'certificate_refused',
  'too_slow',
] as const
export type Outcome = (typeof outcomes)[number]

/** Delivered means that the subscriber said so, by 2xx; nothing else does. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'delivered'
  if (status >= 300 && status < 400) return 'redirected'
  if (status === 410) return 'gone'
  if (status >= 400 && status < 500) return 'refused'
  return status >= 500 && status < 600 ? 'server_error' : 'unexpected'
}

export const healths = ['new', 'healthy', 'failing', 'stopped'] as const
export type Health = (typeof healths)[number]

/** How a subscriber stands, as stored. `failures`: of a row, since the last success. */
export type Standing = Readonly<{
  lastSuccessAt: Date | null
  failingSince: Date | null
  failures: number
  stoppedAt: Date | null
}>

export function healthOf({ stoppedAt, failingSince, lastSuccessAt }: Standing): Health {
  if (stoppedAt) return 'stopped'
  if (failingSince) return 'failing'
  return lastSuccessAt ? 'healthy' : 'new'
}

/** `tell`: what has just become true, for people to be told of once. */
export type AfterAttempt = Standing & Readonly<{ tell: 'failing' | 'stopped' | 'healthy' | null }>

/** How it stands after one more attempt. 410 says that the subscriber wants no more (Standard Webhooks). */
export function afterAttempt(before: Standing, outcome: Outcome, at: Date): AfterAttempt {
  if (outcome === 'delivered') {
    const told = before.stoppedAt !== null || before.failures >= failuresUntilTold
    return {
      lastSuccessAt: at,
      failingSince: null,
      failures: 0,
      stoppedAt: null,
      tell: told ? 'healthy' : null,
    }
  }
  const failingSince = before.failingSince ?? at
  const failures = before.failures + 1
  const failed = { lastSuccessAt: before.lastSuccessAt, failingSince, failures }
  const over = at.getTime() - failingSince.getTime() >= daysUntilStopped * 86_400_000
  if (before.stoppedAt) return { ...failed, stoppedAt: before.stoppedAt, tell: null }
  if (over || outcome === 'gone') return { ...failed, stoppedAt: at, tell: 'stopped' }
  return { ...failed, stoppedAt: null, tell: failures === failuresUntilTold ? 'failing' : null }
}
