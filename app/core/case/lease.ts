import type { CaseFacts } from './transitions.ts'

export type Lease = { leaseHolderId: string | null; leaseUntil: Date | null }

/** Whether the lease still runs. One that ran out may be taken over by anybody. */
export function leaseRuns({ leaseHolderId, leaseUntil }: Lease, now: Date): boolean {
  return leaseHolderId !== null && leaseUntil !== null && leaseUntil > now
}

/** Opening what is sealed needs a lease that runs. */
export function holdsLease(lease: Lease, personId: string, now: Date): boolean {
  return lease.leaseHolderId === personId && leaseRuns(lease, now)
}

/**
 * Whose the case is for someone who acts on it. A lease that ran out and that nobody took over is
 * still theirs, and acting renews it: what they typed meanwhile must not be lost.
 */
export function leaseFor(lease: Lease, personId: string, now: Date): CaseFacts['lease'] {
  if (lease.leaseHolderId === personId) return 'own'
  return leaseRuns(lease, now) ? 'other' : 'none'
}
