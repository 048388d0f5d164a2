import type { SectionKey } from './sections.ts'

/** What a quiet page with one card needs: sign-in, second factor, invitations. */
export type Frame = { formToken: string; demo: boolean }

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
}
