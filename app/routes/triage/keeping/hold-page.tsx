import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { holdReasons } from '#core/hold/holds.ts'
import { holdReasonName, holdReasonNames } from '#core/hold/words.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { ReasonAndWords } from '#ui/fields/reason-and-words.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { counted } from '../words.ts'
import type { loader } from './hold.tsx'
import { Lifting } from './lifting.tsx'

export type HoldFault = {
  errors: { field: string; text: string }[]
  typed: Readonly<Record<string, string>>
}
export type HoldPageData = SerializeFrom<typeof loader>
export type HoldProps = { page: HoldPageData; fault: HoldFault | null }

export const holdError = (fault: HoldFault | null, field: string): string | undefined =>
  fault?.errors.find((one) => one.field === field)?.text

/** A case's legal hold: the form that sets it, or what it says and the way to lift it. */
export function HoldPage({ page, fault }: HoldProps) {
  const { desk, view } = page
  const number = formatCaseNumber(view.number)
  return (
    <Desk
      desk={desk}
      current="retention"
      title={`Legal hold on ${number}`}
      eyebrow={
        <a href={`/triage/cases/${view.number}`} data-command="up">
          {number}
        </a>
      }
    >
      <ErrorSummary
        title="That was not done"
        errors={(fault?.errors ?? []).map(({ field, text }) => ({ href: `#${field}`, text }))}
      />
      {view.heldElsewhere > 0 && (
        <Callout tone="review">
          A hold that was set on another case keeps {counted(view.heldElsewhere, 'tip')} of this
          one.
        </Callout>
      )}
      {view.hold && <Held page={page} />}
      {page.fresh ? (
        <Change page={page} fault={fault} />
      ) : (
        <ConfirmFirst next={`/triage/cases/${view.number}/hold`} what="Setting or lifting a hold" />
      )}
      <p>
        <a href="/triage/holds">All legal holds</a>
      </p>
    </Desk>
  )
}

const Change = (props: HoldProps) =>
  props.page.view.hold ? <Lifting {...props} /> : <NotHeld {...props} />

function Held({ page: { desk, view } }: { page: HoldPageData }) {
  const { hold } = view
  if (!hold) return null
  return (
    <Section title="In force">
      <DescriptionList
        items={[
          { key: 'why', term: 'Who wants it', value: holdReasonName(hold.reason) },
          { key: 'authority', term: 'Reference', value: hold.text?.authority ?? 'Destroyed' },
          {
            key: 'by',
            term: 'Set by',
            value: (
              <>
                {hold.setBy}, <RelativeTime at={hold.setAt} now={desk.now} language="en" />
              </>
            ),
          },
        ]}
      />
      <p className="kept" dir="auto">
        {hold.text?.words}
      </p>
      <p>
        Nothing deletes this case or its tips. A reporter who takes a report back is told that the
        law makes us keep it, locked away.
      </p>
    </Section>
  )
}

function NotHeld({ page: { desk, view }, fault }: HoldProps) {
  if (!view.settable && !fault)
    return (
      <Callout tone="neutral">
        This case holds no tips of its own any more, so a hold would keep nothing.
      </Callout>
    )
  return (
    <Section title="Put it on hold">
      <p>
        From then on nothing deletes it: no period, no withdrawal. Lifting it takes a second
        supervisor.
      </p>
      <form method="post" noValidate>
        <FormToken value={desk.formToken} />
        <ReasonAndWords
          reason={{ label: 'Who wants it kept', codes: holdReasons, names: holdReasonNames }}
          words={{ label: 'Why, and until when as far as you know' }}
          fault={fault}
        >
          <TextInput
            id="authority"
            name="authority"
            label="Reference of the order or request"
            hint="Sealed, as everything below."
            value={fault?.typed.authority}
            error={holdError(fault, 'authority')}
          />
        </ReasonAndWords>
        <Button name="intent" value="set">
          Put it on hold
        </Button>
      </form>
    </Section>
  )
}
