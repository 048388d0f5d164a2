import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What may stand in an event's details: codes, counts and hashes, never what a reporter wrote. */
export type AuditDetails = { [key: string]: string | number | boolean | null | string[] }

export type Actor =
  | 'system'
  | 'reporter'
  | `person:${string}`
  | `agency:${string}`
  | `import:${string}`

export type AuditEntry = {
  seq: bigint
  at: Date
  actor: string
  action: AuditAction
  subject: string
  details: AuditDetails
}

export type ChainedEntry = Omit<AuditEntry, 'action'> & {
  action: string
  prevHash: string
  hash: string
}

/** Every kind of event there is: changes, and openings of sealed content. */
export const auditActions = [
  'tip.filed',
  'tip.imported',
  'tip.withdrawn',
  'tip.added_to',
  'tip.opened_by_reporter',
  'tip.proof_given',
  'tip.copy_given',
  'tip.corrected',
  'tip.danger_said',
  'tip.shredded',
  'identity.requested',
  'identity.granted',
  'identity.denied',
  'identity.looked_at',
  'identity.ended',
  'identity.expired',
  'identity.glass_broken',
  'identity.glass_told',
  'identity.reviewed',
  'identity.review_overdue',
  'identity.passphrase_refused',
  'identity.shared',
  'story.opened',
  'story.masked',
  'story.redacted',
  'mask.shown',
  'mask.lifted',
  'translation.written',
  'evidence.opened',
  'evidence.added',
  'evidence.described',
  'evidence.scanned',
  'evidence.indicator_confirmed',
  'evidence.indicator_refused',
  'message.sent',
  'message.opened',
  'note.written',
  'note.opened',
  'case.opened',
  'case.routed',
  'case.moved',
  'case.claimed',
  'case.released',
  'case.returned',
  'case.offered',
  'case.offer_declined',
  'case.offer_lapsed',
  'case.handed_over',
  'case.recused',
  'case.recusal_lifted',
  'case.limit_set',
  'case.looked_again',
  'case.look_settled',
  'care.budget_set',
  'golden.made',
  'golden.retired',
  'case.state_changed',
  'case.urgency_changed',
  'case.lowering_asked',
  'case.lowering_declined',
  'case.quarantine_lifted',
  'case.clock_warned',
  'case.alarm_sounded',
  'case.step_decided',
  'case.priority_set',
  'case.priority_taken_back',
  'case.exported',
  'tip.exported',
  'case.hold_set',
  'case.hold_lift_asked',
  'case.hold_kept',
  'case.hold_lifted',
  'case.archived',
  'case.purged',
  'case.tip_attached',
  'case.tip_detached',
  'case.link_decided',
  'case.merged',
  'case.unmerged',
  'indicator.verified',
  'rule.made',
  'rule.changed',
  'rule.moved',
  'rule.put_back',
  'rule.gaps_seen',
  'queue.made',
  'queue.changed',
  'queue.made_default',
  'view.shared',
  'view.renamed',
  'view.taken_back',
  'view.removed',
  'bulk.applied',
  'bulk.undone',
  'pattern.drafted',
  'pattern.edited',
  'pattern.checked',
  'pattern.submitted',
  'pattern.approved',
  'pattern.returned',
  'pattern.published',
  'pattern.amended',
  'pattern.release_refused',
  'pattern.revoked',
  'pattern.expired',
  'pattern.tip_withdrawn',
  'pattern.passed_on',
  'pattern.announced',
  'webhook.made',
  'webhook.secret_renewed',
  'webhook.removed',
  'webhook.stopped',
  'webhook.resumed',
  'webhook.replayed',
  'recall.asked',
  'recall.confirmed',
  'recall.chased',
  'release.cut',
  'release.downloaded',
  'taxii.objects_read',
  'misp.events_read',
  'figures.exported',
  'agency.created',
  'agency.key_created',
  'agency.key_revoked',
  'agency.key_replaced',
  'agency.sandbox_key_created',
  'agency.sandbox_key_ended',
  'agency.key_refused',
  'agency.ceiling_set',
  'agency.agreement_accepted',
  'agency.usage_exported',
  'agreement.published',
  'agency.action_reported',
  'agency.action_corrected',
  'agency.action_withdrawn',
  'agency.naming_set',
  'agency.introduction_asked',
  'agency.introduction_answered',
  'agency.introduction_closed',
  'dispute.opened',
  'dispute.judged',
  'person.invited',
  'person.enrolled',
  'person.password_accepted',
  'person.sign_in_refused',
  'person.code_refused',
  'person.passkey_refused',
  'person.passkey_added',
  'person.passkey_renamed',
  'person.passkey_removed',
  'person.authenticator_set',
  'person.authenticator_removed',
  'person.recovery_codes_made',
  'person.recovery_code_used',
  'person.signed_in',
  'person.confirmed',
  'person.signed_out',
  'person.session_ended',
  'person.disabled',
  'person.roles_changed',
  'person.role_requested',
  'person.role_request_closed',
  'person.left_work',
  'person.sso_bound',
  'person.sso_accepted',
  'person.sso_refused',
  'person.custodian_keys_made',
  'person.custodian_keys_renewed',
  'person.duty_taken',
  'person.duty_ended',
  'person.digest_set',
] as const
export type AuditAction = (typeof auditActions)[number]

/** The hash before the first event. */
export const genesisHash = '0'.repeat(64)

/**
 * SHA-256 over the previous hash and the entry as canonical JSON: changing, removing or reordering
 * any entry changes every hash after it.
 */
export function chainHash(
  prevHash: string,
  entry: Omit<AuditEntry, 'action'> & { action: string },
): string {
  const canonical = JSON.stringify([
    prevHash,
    entry.seq.toString(),
    entry.at.toISOString(),
    entry.actor,
    entry.action,
    entry.subject,
    Object.entries(entry.details).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
  return bytesToHex(sha256(utf8ToBytes(canonical)))
}
