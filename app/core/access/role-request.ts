/**
 * Two people give a role: one administrator asks, another confirms (docs/decisions/0037-people.md).
 * `invite` is of somebody new, `widen` gives more roles, `return` lets somebody in anew.
 */
export const requestKinds = ['invite', 'widen', 'return'] as const
export type RequestKind = (typeof requestKinds)[number]

/** How one ends; `void` where what it was made on has changed. */
export const requestOutcomes = ['confirmed', 'by_time', 'declined', 'expired', 'void'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

export const requestLimits = {
  /** Days that one waits for an answer. */
  days: 7,
  /** Hours that a sole administrator's waits for an objection. */
  aloneHours: 24,
  /** Days that a closed one is kept, with the address in it. */
  keptDays: 90,
} as const

/** Whether nothing is added: taking away needs nobody's word. */
export function isNarrower(before: readonly string[], after: readonly string[]): boolean {
  return after.every((role) => before.includes(role))
}

export const sameRoles = (a: readonly string[], b: readonly string[]): boolean =>
  isNarrower(a, b) && isNarrower(b, a)

/** How a request comes to count: by somebody's word, or by itself unless somebody objects. */
export type Way = 'second_person' | 'after_a_day'

/** By who there is to confirm it: active administrators beside the asker and whom it is about. */
export function wayOf(othersToConfirm: number): Way {
  return othersToConfirm > 0 ? 'second_person' : 'after_a_day'
}

/**
 * The one thing that an administrator may do alone and at once: invite the second, in a house that
 * never had one. Whoever could do so again might disable the other administrator first.
 */
export function isSecondAdmin(facts: {
  roles: readonly string[]
  /** Beside the asker, in whatever state. */
  otherAdmins: number
  /** One was invited alone before, or roles were given by two people already. */
  everBefore: boolean
}): boolean {
  return sameRoles(facts.roles, ['admin']) && facts.otherAdmins === 0 && !facts.everBefore
}

export type RequestFacts = {
  outcome: string | null
  askedById: string
  personId: string | null
  expiresAt: Date
  rolesBefore: readonly string[]
  statusBefore: string | null
  /** The person as they are now; null for somebody who is not here yet. */
  person: { roles: readonly string[]; status: string } | null
  /** Whether the asker is an active administrator still. */
  askerStands: boolean
}

export type RequestRefusal = 'answered_already' | 'too_late' | 'own_request' | 'about_you'

/** Whether somebody may answer a request. Stopping one that is one's own is taking it back. */
export function judgeAnswer(
  request: RequestFacts,
  actorId: string,
  answer: 'confirm' | 'decline',
  now: Date,
): { ok: true } | { ok: false; reason: RequestRefusal } {
  if (request.outcome !== null) return { ok: false, reason: 'answered_already' }
  if (now >= request.expiresAt) return { ok: false, reason: 'too_late' }
  if (answer === 'decline') return { ok: true }
  if (request.askedById === actorId) return { ok: false, reason: 'own_request' }
  if (request.personId === actorId) return { ok: false, reason: 'about_you' }
  return { ok: true }
}

/** Whether what it was made on still stands. */
export function stillStands(request: RequestFacts): boolean {
  if (!request.askerStands) return false
  if (request.personId === null) return true
  return (
    request.person !== null &&
    request.person.status === request.statusBefore &&
    sameRoles(request.person.roles, request.rolesBefore)
  )
}

export const declineWords = { least: 3, most: 500 } as const

/** Why a request is declined, as it is kept; null where nothing was said, or too much. */
export function readDeclineWords(typed: string): string | null {
  const text = typed.normalize('NFC').trim()
  return text.length >= declineWords.least && text.length <= declineWords.most ? text : null
}
