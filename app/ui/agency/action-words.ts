import type { IntroductionState } from '#core/action/introduction.ts'
import type { ActionReason } from '#core/action/kinds.ts'
import type { Naming } from '#core/action/same-work.ts'

// What is said about agencies' actions, for agencies' people and for staff.

export const reasonNames: Record<ActionReason, string> = {
  honest_owner: 'It belongs to someone honest',
  new_owner: 'It has a new owner now',
  shared_by_many: 'Many share it, most of them honest',
  misread: 'It does not exist as it is written',
  seen_only: 'Seen at ours, nothing more',
  not_ours: 'Not ours to act on',
  done_before: 'It was done before you told us',
  gone_already: 'It is gone already',
  too_little: 'Too little to act on',
}

export const namingNames: Record<Naming, string> = {
  nobody: 'Nobody',
  sector: 'Agencies of our sector that may be named to us',
  all: 'Every agency that may be named to us',
}

export const introductionNames: Record<IntroductionState, string> = {
  open: 'Waits for an answer',
  waiting: 'Waits for the other side',
  named: 'Both said yes',
  ended: 'Ended without names',
}

export const judgedNames = {
  waits: 'Being looked at again',
  kept: 'Looked at again: it stays',
  wrong: 'Looked at again: you were right',
} as const
