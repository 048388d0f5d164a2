/** Why an operation refused, what the status says of it, and which field it is about. */
type Refusal = { status: 400 | 409; text: string; field?: string }

/** Every reason that a triage operation gives and that can be shown on the case's page. */
export const refusalWords = {
  lease_missing: {
    status: 409,
    text: 'You do not have this case. Claim it first; what you wrote stands below, for you to copy.',
  },
  lease_taken: {
    status: 409,
    text: 'Someone else has this case now. What you wrote stands below, for you to copy.',
  },
  lease_running: { status: 409, text: 'The claim still runs.' },
  version_changed: {
    status: 409,
    text: 'Somebody saved something here while you wrote. Nothing of yours is lost: put both together, then save again.',
  },
  not_allowed: { status: 409, text: 'The case’s state does not allow this.' },
  legal_hold: { status: 409, text: 'A legal hold keeps this case.' },
  reason_missing: { status: 400, text: 'Say why, in a sentence', field: 'reason' },
  merge_target_closed: {
    status: 409,
    text: 'A case can’t be merged into that one.',
    field: 'into',
  },
  other_case_unknown: { status: 400, text: 'There is no such case', field: 'others' },
  same_case: { status: 400, text: 'That is this case itself', field: 'others' },
  agency_unknown: { status: 400, text: 'Choose an active agency', field: 'agency' },
  no_consent_to_refer: {
    status: 409,
    text: 'No reporter of this case allowed sharing with an agency of this kind.',
    field: 'agency',
  },
  no_consent_to_reply: {
    status: 409,
    text: 'This reporter did not allow us to write back.',
    field: 'tip',
  },
  story_closed: { status: 409, text: 'Open what was written first.' },
  words_not_found: {
    status: 400,
    text: 'These words stand in nothing that you have open of this tip.',
  },
  places_missing: { status: 400, text: 'Tick at least one place' },
  words_moved: {
    status: 409,
    text: 'The text was changed while you looked at it. Find the words once more.',
  },
  mask_unknown: { status: 409, text: 'This cover is off already.' },
  messages_closed: {
    status: 409,
    text: 'Open the messages first: the words may stand there as well.',
  },
  translation_changed: {
    status: 409,
    text: 'Somebody saved a version meanwhile: it stands on the page now. Yours is kept below; save it again to put it on top.',
  },
  tip_unknown: { status: 400, text: 'Choose a tip of this case', field: 'tip' },
  last_tip: { status: 409, text: 'A case keeps at least one tip.' },
  indicator_unknown: { status: 400, text: 'An identifier in the form is not of this case.' },
  evidence_unknown: { status: 409, text: 'This file is not of this case any more.' },
  already_there: { status: 400, text: 'The case has this urgency already', field: 'to' },
  steps_open: {
    status: 400,
    text: 'Steps of the check-list are open. Tick or skip them, or say why they stay open',
    field: 'open_steps',
  },
  not_imminent: { status: 409, text: 'The case is not imminent any more: it has no check-list.' },
  not_of_this_kind: { status: 400, text: 'A case of this kind has no such step.' },
  nothing_asked: { status: 409, text: 'Nobody asks to lower this case any more.' },
  at_limit: {
    status: 409,
    text: 'You have as many cases as you may have at once. Give one back or hand it over first.',
  },
  colleague_unknown: { status: 400, text: 'Choose a colleague', field: 'to' },
  colleague_away: {
    status: 400,
    text: 'This colleague is on a break. Choose another, or whoever is next',
    field: 'to',
  },
  colleague_full: {
    status: 400,
    text: 'This colleague has as many cases as they may have. Choose another, or whoever is next',
    field: 'to',
  },
  nothing_offered: { status: 409, text: 'This offer is over.' },
  person_unknown: { status: 400, text: 'Choose a person', field: 'person' },
  judged_meanwhile: {
    status: 409,
    text: 'Somebody judged one of these identifiers while you did. Look at both, then save again.',
  },
  queue_unknown: { status: 400, text: 'Choose a queue', field: 'to' },
  already_in_queue: { status: 400, text: 'The case is in this queue already', field: 'to' },
  same_person: {
    status: 409,
    text: 'You asked for it, so somebody else must decide.',
  },
} as const satisfies Record<string, Refusal>

export type ShownRefusal = keyof typeof refusalWords
