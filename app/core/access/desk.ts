import type { BudgetLevel, ExposureKind } from '#core/care/budget.ts'
import type { NoticeKind } from '#core/case/notice.ts'
import type { SectionKey } from './sections.ts'

/** What a quiet page with one card needs: sign-in, second factor, invitations. */
export type Frame = { formToken: string; demo: boolean }

/** What must reach whoever works on cases, on whatever page they are. */
export type Watch = {
  /** ISO 8601; null while the reader is not on duty. */
  onDutyUntil: string | null
  /** Everybody who is. */
  onDuty: { callSign: string; onBreak: boolean }[]
  /** Numbers of imminent cases that nobody has, for those who are to look after them. */
  alarms: number[]
  moreAlarms: boolean
  /** What the reader was told about cases, mostly that time runs low, and has not ticked off. */
  notices: { number: number; kind: NoticeKind; level: number }[]
  moreNotices: boolean
  /** Cases that no routing rule placed, for those who make the rules. */
  gaps: number
}

/** What a page says to its reader about themselves, and to nobody else. */
export type Care = {
  /** ISO 8601; null while the reader is not on a break. */
  breakUntil: string | null
  /** They have worked for long without a pause. */
  longStretch: boolean
  /** What of their day is nearly or wholly used up. */
  budgets: { of: ExposureKind; used: number; budget: number; level: BudgetLevel }[]
}

/** What the frame of every signed-in page needs to know; a loader answers it, a shell shows it. */
export type Desk = {
  callSign: string
  roles: string[]
  /** The form token for the frame's own forms; a page's forms may use it, too. */
  formToken: string
  theme: 'system' | 'light' | 'dark'
  demo: boolean
  /** This page's path and query, to come back to after changing the theme. */
  here: string
  /** The moment of the request, ISO 8601, so that "3 hours ago" agrees all over the page. */
  now: string
  /** Numbers beside navigation links. */
  counts: Partial<Record<SectionKey, number>>
  /** Null for those who work on no cases. */
  watch: Watch | null
  /** The same. */
  care: Care | null
}
