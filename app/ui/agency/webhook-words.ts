import type { Health, Outcome } from '#core/webhook/outcome.ts'
import type { Mark } from '../staff/marks.ts'

export const healthNames: Record<Health, string> = {
  new: 'Nothing sent yet',
  healthy: 'Arriving',
  failing: 'Failing',
  stopped: 'Stopped',
}

export const healthMarks: Record<Health, Mark> = {
  new: { tone: 'neutral', icon: 'ring' },
  healthy: { tone: 'good', icon: 'check' },
  failing: { tone: 'warn', icon: 'alert' },
  stopped: { tone: 'danger', icon: 'pause' },
}

export const outcomeNames: Record<Outcome, string> = {
  delivered: 'Delivered',
  redirected: 'Answered with a redirect, which is not followed',
  refused: 'Refused by the server',
  gone: 'The server wants no more (410)',
  server_error: 'The server had a fault',
  unexpected: 'An answer that is none',
  name_unknown: 'The name was not found',
  address_not_allowed: 'The name leads to an address that is not public',
  address_refused: 'Nothing listens there',
  not_connected: 'The connection broke off',
  certificate_refused: 'The certificate is not valid for this name',
  too_slow: 'No answer within ten seconds',
}
