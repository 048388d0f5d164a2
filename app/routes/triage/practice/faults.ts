import { longest } from '#core/quality/golden.ts'
import type { FoundWords } from '#operations/quality/make-golden.server.ts'
import { figure } from '../words.ts'

export type GoldenFault = {
  typed: Record<string, string>
  errors: { field: string; text: string }[]
}

const asked: Readonly<Record<string, string>> = {
  title: 'Give it a title',
  kind: 'Choose a kind',
  country: 'Type a country as two letters, such as TH, or nothing',
  story: 'Write what somebody might tell',
  why: 'Say why this answer is expected',
  verdict: 'Choose a verdict',
  impact: 'Choose an impact',
  urgency: 'Choose an urgency',
}

const isLimited = (field: string): field is keyof typeof longest => field in longest

/** What is missing or too long. */
export function faultsOf(issues: readonly { path: PropertyKey[]; code?: string }[]) {
  return issues.map(({ path, code }) => {
    const field = String(path[0])
    const text =
      code === 'too_big' && isLimited(field)
        ? `Write at most ${figure(longest[field])} characters`
        : (asked[field] ?? 'Look at this once more')
    return { field, text }
  })
}

const found: Record<FoundWords['kind'], string> = {
  shared_run: 'stands in a reporter’s own words',
  contact_value: 'is a contact from a report',
  name: 'is a name from a report',
}

/** Where the words repeat a reporter's. */
export function leakFaults(leaks: readonly FoundWords[]) {
  return leaks.map(({ field, words, kind }) => ({ field, text: `“${words}” ${found[kind]}` }))
}
