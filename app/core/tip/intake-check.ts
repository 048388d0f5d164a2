import type { Urgency } from '../case/states.ts'

/** Why a tip waits in quarantine. It is filed all the same, with its receipt: nothing is refused. */
export const quarantineReasons = [
  'trap_filled',
  'no_form',
  'too_fast',
  'network_limit',
  'same_words',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** How a tip was filed. Counts are of this hour, this tip included; none holds an address. */
export type IntakeSignals = {
  /** The field that people don't see was filled in. */
  trapFilled: boolean
  /** The form came with a token of ours, however old. */
  hadForm: boolean
  /** Seconds since the first page was sent. */
  seconds: number
  fromNetwork: number
  /** Tips with these very words. */
  sameWords: number
  /** Tips in the last ten minutes, from anywhere. */
  lately: number
  /** The browser did the work that an over-busy queue offers. */
  worked: boolean
}

/** A person reads a question or two first; a script that posts every page at once does not. */
const fewestSeconds = 3
/** A phone company or a shelter puts many people behind one address: generous while it is quiet. */
const networkLimits = { quiet: 10, busy: 1 } as const
/** A story is told once; a second time it may be a double. */
const mostSameWords = 2
/** Tips in ten minutes beyond which the house is over-busy; a hundred times a usual day's. */
const busyTips = 60

export const isBusy = (lately: number): boolean => lately > busyTips

/** The reasons to hold a tip back; none for nearly everybody. */
export function judgeIntake(signals: IntakeSignals): QuarantineReason[] {
  const calm = signals.worked || !isBusy(signals.lately)
  const found: Record<QuarantineReason, boolean> = {
    trap_filled: signals.trapFilled,
    no_form: !signals.hadForm,
    too_fast: signals.seconds < fewestSeconds,
    network_limit: signals.fromNetwork > networkLimits[calm ? 'quiet' : 'busy'],
    same_words: signals.sameWords > mostSameWords,
  }
  return quarantineReasons.filter((reason) => found[reason])
}

/** A tip about someone in danger is seen whatever the reasons: last among its like, never hidden. */
export function isHidden(reasons: readonly QuarantineReason[], urgency: Urgency): boolean {
  return reasons.length > 0 && urgency !== 'imminent'
}
