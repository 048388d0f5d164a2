import { formatCaseNumber } from '#core/case/number.ts'
import type { FiledCall as Filed } from '#operations/filing/file-call.server.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { mailWords } from './words.ts'

/** The code to read to the caller. It is shown here once and stored nowhere. */
export function FiledCall({ code, reference, caseNumber, acknowledgement }: Filed) {
  const mail = mailWords[acknowledgement]
  return (
    <>
      <Callout tone="good" live>
        The call is filed.
      </Callout>
      <Section title="Read these to the caller">
        <p className="call-code" dir="ltr">
          {code}
        </p>
        <p>
          With this code they can come back, read answers and add to the report. It is shown only
          now and kept nowhere: who loses it can’t get another.
        </p>
        <p>
          Reference, which opens nothing: <strong dir="ltr">{reference}</strong>
        </p>
        {mail && <p>{mail}</p>}
      </Section>
      <ButtonRow>
        <ButtonLink href={`/triage/cases/${caseNumber}`}>
          Open {formatCaseNumber(caseNumber)}
        </ButtonLink>
        <a href="/triage/calls/new">Write down another call</a>
      </ButtonRow>
    </>
  )
}
