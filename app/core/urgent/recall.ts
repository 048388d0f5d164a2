const day = 86_400_000

/** Days after which whoever has not confirmed is reminded: once, and once more. */
export const reminderDays = [1, 3] as const

/** When the next reminder is due, or null where there is none left. */
export function nextReminder(askedAt: Date, sent: number): Date | null {
  const days = reminderDays[sent]
  return days === undefined ? null : new Date(askedAt.getTime() + days * day)
}

export const receiptStates = ['confirmed', 'waiting', 'overdue', 'informed'] as const
export type ReceiptState = (typeof receiptStates)[number]

/** Whoever was asked at or before this moment should have answered by now. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - reminderDays[0] * day)

type Receipt = Readonly<{ asked: boolean; askedAt: Date; confirmedAt: Date | null }>

/** Who held the pattern owes a word; after the first reminder's day it is overdue. */
export function receiptState({ asked, askedAt, confirmedAt }: Receipt, now: Date): ReceiptState {
  if (confirmedAt) return 'confirmed'
  if (!asked) return 'informed'
  return askedAt <= overdueBefore(now) ? 'overdue' : 'waiting'
}

export type RecallFigures = Readonly<{
  asked: number
  confirmed: number
  overdue: number
  /** Half of those who confirmed had done so after so many milliseconds; null where nobody has. */
  medianMs: number | null
}>

export function recallFigures(receipts: readonly Receipt[], now: Date): RecallFigures {
  const asked = receipts.filter((one) => one.asked)
  const times = asked
    .flatMap(({ askedAt, confirmedAt }) =>
      confirmedAt ? [confirmedAt.getTime() - askedAt.getTime()] : [],
    )
    .sort((a, b) => a - b)
  return {
    asked: asked.length,
    confirmed: times.length,
    overdue: asked.filter((one) => receiptState(one, now) === 'overdue').length,
    medianMs: times[Math.floor((times.length - 1) / 2)] ?? null,
  }
}
