import type { ExposureKind } from '#core/care/budget.ts'

/** The page that stands in between at the limit of a day; `back` is where the look was asked for. */
export function stopHref(of: ExposureKind, back: string): string {
  return `/triage/care/stop?${new URLSearchParams({ of, back })}`
}
