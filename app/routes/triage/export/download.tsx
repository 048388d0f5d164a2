import type { LeftOut } from '#core/export/purposes.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { counted } from '../words.ts'
import type { TypedExport } from './typed-export.ts'
import { leftOutNames, purposeNames } from './words.ts'

type Props = {
  desk: { formToken: string }
  number: number
  ready: {
    typed: TypedExport
    tips: number
    leftOut: { reference: string; because: LeftOut }[]
    covered: number
  }
}

/** What leaves and what stays, before it leaves. */
export function Download({ desk, number, ready: { typed, tips, leftOut, covered } }: Props) {
  const purposes: Readonly<Record<string, string>> = purposeNames
  return (
    <Section title={`${counted(tips, 'tip')} will be in it`}>
      <p>{purposes[typed.purpose]}.</p>
      {leftOut.length > 0 && (
        <Callout tone="review" title={`${counted(leftOut.length, 'tip')} will not`}>
          <ul>
            {leftOut.map(({ reference, because }) => (
              <li key={reference}>
                {reference}: {leftOutNames[because]}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {covered > 0 && <p>{counted(covered, 'covered place')} stay covered in the copy.</p>}
      <form method="post" action={`/triage/cases/${number}/export/file`}>
        <FormToken value={desk.formToken} />
        <input type="hidden" name="purpose" value={typed.purpose} />
        <input type="hidden" name="authority" value={typed.authority} />
        <input type="hidden" name="words" value={typed.words} />
        {typed.parts.map((part) => (
          <input key={part} type="hidden" name="parts" value={part} />
        ))}
        <ButtonRow>
          <Button>Download the copy</Button>
          <ButtonLink kind="quiet" href={`/triage/cases/${number}`}>
            Back to the case
          </ButtonLink>
        </ButtonRow>
      </form>
    </Section>
  )
}
