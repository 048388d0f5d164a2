import type { SerializeFrom } from '@remix-run/node'
import type { Desk as DeskFacts } from '#core/access/desk.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { maxTitle } from '#core/pattern/edit.ts'
import type { PatternStart } from '#operations/pattern/read-start.server.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { counted, kindNames, verdictNames } from '../words.ts'
import { caseRefusalText, editErrorWords } from './refusal-words.ts'
import { sharedWords } from './suggested.ts'
import { errorTitle } from './words.ts'

export type StartFault = { title: string; cases: string; field: 'title' | 'cases'; text: string }

type Page = {
  desk: DeskFacts
  start: SerializeFrom<PatternStart>
  /** Numbers in the address. */
  asked: string
  unreadable: boolean
}

/** From which cases, and under what name. Everything else is written on the pattern's own page. */
export function StartPage({ page, fault }: { page: Page; fault: StartFault | null }) {
  const { desk, start } = page
  const refusal = page.unreadable
    ? editErrorWords.case_number_wrong
    : start.refusal && caseRefusalText(start.refusal)
  const casesError = fault ? (fault.field === 'cases' ? fault.text : undefined) : refusal
  const titleError = fault?.field === 'title' ? fault.text : undefined
  const chosen = (fault?.cases ?? page.asked).split(/[\s,;]+/)
  const listed = new Set([...start.cases, ...start.suggested].map(({ number }) => String(number)))
  const unlisted = chosen.filter((number) => !listed.has(number)).join(' ')
  return (
    <Desk
      desk={desk}
      current="patterns"
      title="Start a pattern"
      eyebrow={
        <a href="/triage/patterns" data-command="up">
          Patterns
        </a>
      }
    >
      <ErrorSummary
        title={errorTitle}
        errors={[
          ...(titleError ? [{ href: '#title', text: titleError }] : []),
          ...(casesError ? [{ href: '#cases', text: casesError }] : []),
        ]}
      />
      <form method="post" action="/triage/patterns/new" noValidate>
        <FormToken value={desk.formToken} />
        <Section title={start.kind ? `Cases: ${kindNames[start.kind].toLowerCase()}` : 'Cases'}>
          <p className="hint">
            A pattern tells agencies of one scheme. It draws on every tip of its cases that may be
            used; the more there are, the more can be said.
          </p>
          {start.cases.length > 0 && (
            <Checkboxes
              id="case"
              name="case"
              label="From these cases"
              small
              value={fault ? chosen : start.cases.map(({ number }) => String(number))}
              choices={start.cases.map((one) => ({
                value: String(one.number),
                label: formatCaseNumber(one.number),
                hint: [
                  counted(one.tips, 'tip'),
                  one.verdict ? verdictNames[one.verdict].toLowerCase() : 'no verdict yet',
                ].join(', '),
              }))}
            />
          )}
          {start.suggested.length > 0 && (
            <Checkboxes
              id="suggested"
              name="case"
              label="Cases that name the same identifiers"
              hint="Tick those that tell of the same scheme."
              value={chosen}
              choices={start.suggested.map((one) => ({
                value: String(one.number),
                label: `${formatCaseNumber(one.number)}, ${counted(one.tips, 'tip')}`,
                hint: sharedWords(one.shared),
              }))}
            />
          )}
          <TextInput
            id="cases"
            name="cases"
            label={start.cases.length > 0 ? 'Other cases' : 'Case numbers'}
            hint="Such as C-1042, with spaces between them."
            optional={start.cases.length > 0}
            width="medium"
            value={unlisted}
            error={casesError ?? undefined}
          />
        </Section>
        <Section title="Working title">
          <TextInput
            id="title"
            name="title"
            label="Title"
            hint={`In your own words. It can wait. Up to ${maxTitle} characters.`}
            optional
            value={fault?.title}
            error={titleError}
          />
        </Section>
        <ButtonRow>
          <Button>Start the draft</Button>
        </ButtonRow>
      </form>
    </Desk>
  )
}
