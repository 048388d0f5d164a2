import { type Blank, replyTemplates } from '#core/reply/templates.ts'
import type { FieldFault } from '../fault.ts'

const meanings: Partial<Record<Blank, string>> = Object.assign(
  {},
  ...Object.values(replyTemplates).map(({ blanks }) => blanks),
)

/** What keeps a reply from being sent, by the names that stand in it. */
export function unfilledFault(blanks: readonly Blank[]): FieldFault {
  const places = blanks.map((blank) => `{${blank}} (${meanings[blank] ?? blank})`).join(', ')
  return { field: 'text', text: `Fill what is still open: ${places}` }
}
