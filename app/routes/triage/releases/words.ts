import type { SafeListFault } from '#core/indicator/own-safe-lists.ts'
import type { DepartureRefusal } from '#core/release/departure.ts'

/** Why a pattern whose turn it was could not leave, and what mends it. */
export const refusalTexts: Record<DepartureRefusal, string> = {
  payload_unfit: 'What is stored is not a pattern. Tell the operator.',
  payload_of_other: 'What is stored belongs to another pattern. Tell the operator.',
  payload_altered: 'What is stored was changed without the portal. Tell the operator.',
  changed_since_approval: 'It was changed after its approval. It has to be approved again.',
  tip_withdrawn_since: 'A source tip was withdrawn after the approval. Check and approve it again.',
  indicator_safe_since:
    'An identifier has come onto a safe list since the approval. Take it out, then check and approve again.',
  called_false: 'agencies call it, or an indicator of it, false: look at “Agencies say” first',
  tells_a_figure:
    'Beside the public figures of its weeks it would tell a number that they hide. Take out answers, or draw in more recent tips, then check and approve again.',
  version_not_next: 'Its version does not follow the one that is out. Check and approve it again.',
  not_a_revocation: 'It says something else than what was released. Tell the operator.',
  never_released: 'It was revoked, but no release holds it. Tell the operator.',
  not_allowed: 'Its state changed meanwhile.',
  week_missing: 'It has no week.',
  week_past: 'Its week is past.',
  other_week: 'Its week has not come yet.',
  open_findings: 'The leak check found something.',
  changed_since_check: 'It was changed after its check.',
  changed_since_shown: 'It was changed after it was shown.',
  approver_is_author: 'Its author approved it.',
  approver_is_editor: 'An editor approved it.',
  approver_resolved_alone: 'Whoever approved it judged a source case alone.',
  reason_missing: 'A reason is missing.',
  term_not_over: 'Its term is not over.',
}

export type SafeListReason = SafeListFault['reason']

/** What is wrong with a line of an operator's safe list. */
export const safeListFaults: Record<SafeListReason, string> = {
  empty: 'there is no value',
  too_long: 'the value is too long',
  not_a_url: 'this is no web address',
  not_a_domain: 'this is no domain',
  ip_address: 'an IP address is no domain',
  public_suffix: 'this is a suffix under which anybody may register',
  not_an_email: 'this is no e-mail address',
  not_a_phone: 'this is no phone number',
  country_needed: 'the number needs its country code, as +66',
  platform_needed: 'the account needs its platform, as telegram:name',
  not_a_handle: 'this is no account name',
  not_a_wallet: 'this is no wallet',
  bad_checksum: 'the check digits are wrong',
  not_a_transaction: 'this is no transaction',
  not_an_account: 'this is no bank account',
  not_an_app: 'this is no app',
  not_a_name: 'this is no name',
  file_name_unknown: 'the file’s name does not say what it lists',
  too_many_lines: 'the file is too large',
  not_text: 'this is no text file',
}
