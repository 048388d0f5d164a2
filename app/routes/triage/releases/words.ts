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
