import { type ClockKind, clockKinds } from '#core/clock/targets.ts'
import { lowTime } from '#core/clock/words.ts'

/** What somebody is told about a case beside its clocks. */
const tellings = {
  claim_returned: 'went back to the queue by itself: the claim had run out',
  mention: 'a note mentions you',
  offered: 'is offered to you',
  offer_taken: 'was taken by the colleague to whom you offered it',
  offer_declined: 'was declined: you have it still',
  passed_on: 'is with you now: whoever had it has left it',
  offer_lapsed: 'was offered and not taken: it went back to the queue',
} as const

export type NoticeKind = ClockKind | keyof typeof tellings

const isClock = (kind: string): kind is ClockKind =>
  (clockKinds as readonly string[]).includes(kind)

/** What a notice says after the case's number; never anything that the case says. */
export function noticeText(kind: NoticeKind, level: number): string {
  return isClock(kind) ? lowTime(level, kind) : tellings[kind]
}
