import {
  declineWords,
  type RequestKind,
  type RequestOutcome,
  requestLimits,
} from '#core/access/role-request.ts'
import type { ConfirmResult } from '#operations/access/roles/confirm-request.server.ts'
import type { DeclineResult } from '#operations/access/roles/decline-request.server.ts'

export const kindNames: Record<RequestKind, string> = {
  invite: 'Invite somebody new',
  widen: 'Change the roles',
  return: 'Let in anew, with a new link',
}

export const outcomeNames: Record<RequestOutcome, string> = {
  confirmed: 'Confirmed',
  by_time: 'Took effect by itself',
  declined: 'Stopped',
  expired: 'Nobody answered',
  void: 'Void: something had changed',
}

export const requestNotices: Readonly<Record<string, string>> = {
  asked: 'Asked for. It waits now, and those who can answer are written to.',
  confirmed: 'Confirmed. It counts from the next click.',
  declined: 'Stopped. Nothing has changed for the person.',
}

type Reason = Extract<ConfirmResult | DeclineResult, { ok: false }>['reason']

export const requestReasons: Record<Reason, string> = {
  answered_already: 'Somebody answered this already.',
  too_late: `Nobody answered within ${requestLimits.days} days. It has to be asked for again.`,
  own_request: 'You asked for this yourself: another administrator confirms it.',
  about_you: 'This is about you: another administrator confirms it.',
  changed_since:
    'Their roles or their access have changed since, or whoever asked is no longer an administrator. It is void and has to be asked for again.',
  request_unknown: 'There is no such request.',
  not_permitted: 'This is for administrators, or for supervisors where there is only one.',
  words_missing: `Say why, in ${declineWords.least} to ${declineWords.most} characters.`,
}
