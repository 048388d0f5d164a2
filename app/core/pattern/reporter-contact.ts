import type { Indicator } from '#core/indicator/types.ts'
import { contactNeedles } from './leak/contacts.ts'
import { findSpans, looks, skeletonOf } from './leak/skeleton.ts'

/** Percent-encoding undone where it is sound; links come as people paste them. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value.replaceAll(/%40/g, '@')
  }
}

/**
 * Makes the test whether an indicator is, or carries, one of these contacts in any spelling: a link
 * may hold the e-mail address of the person it was sent to.
 */
export function reporterContactMatcher(
  contactValues: readonly string[],
): (indicator: Indicator) => boolean {
  const needles = contactValues.flatMap(contactNeedles)
  return ({ value }) => {
    const hays = looks.map((look) => skeletonOf(decoded(value), look, true))
    return needles.some(({ text, wholeWords }) =>
      hays.some((hay) => findSpans(hay, text, wholeWords).length > 0),
    )
  }
}
