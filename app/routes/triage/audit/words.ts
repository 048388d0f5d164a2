import { auditActions } from '#core/audit/event.ts'

/** "person.sign_in_refused" as people read it: "Sign in refused". */
export function actionName(action: string): string {
  const text = (action.split('.')[1] ?? action).replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const acronyms: ReadonlySet<string> = new Set(['misp', 'taxii'])

/** What an action happened to: "Person". */
export function actionNoun(action: string): string {
  const noun = action.split('.')[0] ?? ''
  if (acronyms.has(noun)) return noun.toUpperCase()
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}

/** All actions by what they happen to, for a list to choose from. */
export const actionGroups = [...new Set(auditActions.map(actionNoun))].map((label) => ({
  label,
  options: auditActions
    .filter((action) => actionNoun(action) === label)
    .map((value) => ({ value, label: `${label}: ${actionName(value).toLowerCase()}` })),
}))

export const verdictReasons = {
  missing: 'this entry is missing.',
  unlinked: 'this entry does not follow from the one before it.',
  altered: 'this entry was altered after it was written.',
  head_differs: 'the end of the chain is not the one that was noted apart.',
} as const
