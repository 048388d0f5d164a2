import type { ReactNode } from 'react'
import type { CommandCode } from '#core/command/commands.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import type { CaseFormName } from './fault.ts'
import type { CasePageData } from './page-data.ts'
import { caseHref } from './shown.ts'

type Props = {
  page: CasePageData
  on: CaseFormName
  /** Another case than the page's, with the version that was seen of it. */
  other?: { number: number; version: number }
  label?: string
  /** What leads to its first field, by keys and palette. */
  command?: CommandCode
  /** Where the page that it answers with is to be looked at. */
  anchor?: string
  children: ReactNode
}

/** A form of the case's page: posts to the noun it acts on, and carries the version that was seen. */
export function CaseForm({ page, on, other, label, command, anchor, children }: Props) {
  const { number, version } = other ?? page.view
  return (
    <form
      method="post"
      action={caseHref(number, on, { shown: page.shown, anchor })}
      aria-label={label}
      data-command={command}
    >
      <FormToken value={page.desk.formToken} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="since" value={page.view.timeline[0]?.seq ?? '0'} />
      {children}
    </form>
  )
}

const doneWords = {
  note: { on: 'notes', text: 'Note saved.' },
  covered: { on: 'tips', text: 'Covered, for everybody who opens it.' },
  uncovered: { on: 'tips', text: 'The cover is off.' },
  removed: { on: 'tips', text: 'Removed for good.' },
  translated: { on: 'tips', text: 'The translation is saved.' },
  message: { on: 'messages', text: 'Sent. The reporter sees it when they come back.' },
  waiting: { on: 'messages', text: 'Sent. The case waits for the reporter now.' },
  indicators: { on: 'indicators', text: 'Saved.' },
  findings: { on: 'findings', text: 'Saved. What you confirmed stands among the identifiers.' },
  links: { on: 'links', text: 'Saved.' },
  merged: { on: 'links', text: 'Merged. You can undo it below.' },
  separated: { on: 'links', text: 'The merge is undone.' },
  detached: { on: 'tips', text: 'The tip lies in a new case now.' },
  state: { on: 'state', text: 'Saved.' },
  resolved: { on: 'state', text: 'Resolved.' },
  reopened: { on: 'state', text: 'Reopened.' },
  urgency: { on: 'urgency', text: 'Urgency changed.' },
  asked: { on: 'urgency', text: 'A second person must agree now.' },
  lowering: { on: 'urgency', text: 'Saved.' },
  priority: { on: 'urgency', text: 'Saved.' },
  moved: { on: 'queue', text: 'Moved.' },
  step: { on: 'step', text: 'Saved.' },
  claimed: { on: 'claim', text: 'The case is yours for now.' },
  offered: { on: 'claim', text: 'Offered. You have the case until your colleague takes it.' },
  taken: { on: 'claim', text: 'It is yours now.' },
  answered: { on: 'claim', text: 'Saved.' },
  recused: { on: 'claim', text: 'Saved. The case does not exist for them any more.' },
} as const satisfies Record<string, { on: string; text: string }>

/** Says, in the part of the page that was acted on, what was done. */
export function Done({
  page,
  on,
}: {
  page: CasePageData
  on: (typeof doneWords)[keyof typeof doneWords]['on']
}) {
  const { done } = page
  if (done === null || !Object.hasOwn(doneWords, done)) return null
  const said = doneWords[done as keyof typeof doneWords]
  return said.on === on ? (
    <Callout tone="good" live>
      {said.text}
    </Callout>
  ) : null
}
