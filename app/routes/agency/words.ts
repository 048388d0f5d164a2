// What the pages for agencies' people say, beside the names of codes in ui/agency/pattern-words.ts.

export const errorTitle = 'Please check this'

export const actionReasons = {
  pattern_unknown: 'Choose a pattern that was released.',
  kind_unknown: 'Choose what you did.',
  indicator_unknown: 'Choose an indicator of this pattern, or the pattern as a whole.',
  agency_not_active: 'Your agency is not active any more.',
} as const
