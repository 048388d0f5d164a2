import { formatCaseNumber } from '#core/case/number.ts'
import { defang } from '#core/indicator/display.ts'
import type { LeakKind } from '#core/pattern/leak-check.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { Highlight } from '#ui/staff/highlight.tsx'
import type { EditorFault } from './fault.ts'

type Found = NonNullable<EditorFault['found']>
type Leak = Found['leaks'][number]

const kindWords: Record<LeakKind, string> = {
  shared_run: 'the same words stand in',
  contact_value: 'a number, address or account of',
  name: 'a name in',
}

const fieldWords: Record<string, string> = { title: 'Title', summary: 'Summary' }

/** What the leak check found, marked in the words that were checked. */
export function FoundLeaks({ found, words }: { found: Found; words: Record<string, string> }) {
  const fields = Object.entries(words).filter(([field]) =>
    found.leaks.some(({ where }) => where.field === field),
  )
  return (
    <Callout tone="danger" title="The check found what must not leave" live>
      {fields.map(([field, text]) => (
        <FieldLeaks
          key={field}
          field={field}
          text={text}
          leaks={found.leaks.filter(({ where }) => where.field === field)}
        />
      ))}
      {found.reporterContacts.length > 0 && (
        <>
          <p>
            These identifiers are probably a reporter’s own: somebody wrote them to us as theirs,
            and no tip names them as the scammer’s. Take them out.
          </p>
          <ul className="found-list">
            {found.reporterContacts.map((one) => (
              <li key={`${one.type} ${one.value}`}>
                <code dir="ltr" translate="no">
                  {defang(one)}
                </code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>What it found is shown this once and kept nowhere.</p>
    </Callout>
  )
}

function FieldLeaks({ field, text, leaks }: { field: string; text: string; leaks: Leak[] }) {
  const marked = new Map(
    leaks.map((leak) => [`${leak.kind} ${leak.where.start} ${leak.tip}`, leak]),
  )
  return (
    <>
      <p className="found-field">{fieldWords[field] ?? field}</p>
      <Highlight label="Also in a tip:" text={text} ranges={leaks.map(({ where }) => where)} />
      <ul className="found-list">
        {[...marked].map(([key, { kind, where, tip, caseNumber }]) => (
          <li key={key}>
            “{text.slice(where.start, where.end)}”: {kindWords[kind]} {tip}
            {caseNumber !== null && (
              <>
                {', '}
                <a href={`/triage/cases/${caseNumber}`}>case {formatCaseNumber(caseNumber)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
