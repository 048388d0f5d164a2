import { defang } from '#core/indicator/display.ts'
import { revocationReasons } from '#core/pattern/payload.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { counted } from '../words.ts'
import { Eyebrow, PatternTag } from './header.tsx'
import { patternHref } from './hrefs.ts'
import type { ReviewPageData } from './review/page.tsx'
import { errorTitle, revocationNames, titleOf } from './words.ts'

export type RevocationFault = {
  reason: string
  comment: string
  field: 'reason' | 'comment' | 'confirm'
  text: string
}
type Props = { page: ReviewPageData; fault: RevocationFault | null }

/** Taking back what is out: says what will happen, and only then asks. */
export function RevocationPage({ page, fault }: Props) {
  const { desk, view, fresh } = page
  const possible = view.released !== null && view.state !== 'revoked'
  return (
    <Desk
      desk={desk}
      current="patterns"
      title={`Take back: ${titleOf(view.title)}`}
      eyebrow={
        <Eyebrow view={view} back={{ href: patternHref(view.number), label: 'The pattern' }} />
      }
      actions={<PatternTag view={view} />}
    >
      <ErrorSummary
        title={errorTitle}
        errors={fault ? [{ href: `#${fault.field}`, text: fault.text }] : []}
      />
      {!possible && (
        <Callout>
          <p>
            {view.state === 'revoked'
              ? 'It was taken back already.'
              : 'It never left, so there is nothing to take back.'}
          </p>
        </Callout>
      )}
      {possible && <WhatHappens page={page} />}
      {possible && !fresh && (
        <div id="confirm">
          <ConfirmFirst
            next={patternHref(view.number, 'revocation')}
            what="Taking a pattern back"
          />
        </div>
      )}
      {possible && (fresh || fault?.field === 'confirm') && (
        <RevocationForm page={page} fault={fault} />
      )}
    </Desk>
  )
}

function WhatHappens({ page: { view } }: Pick<Props, 'page'>) {
  const indicators = view.released?.indicators ?? []
  return (
    <Section title="What happens then">
      <p>
        The next release says that it is revoked, and why, and asks agencies to take out{' '}
        {counted(indicators.length, 'identifier')}. Words, answers, countries and money are gone
        from it. It can’t be undone: a mistake is said anew as another pattern.
      </p>
      {indicators.length > 0 && (
        <ul className="leaves-list">
          {indicators.map((one) => (
            <li key={`${one.type} ${one.value}`}>
              <code dir="ltr" translate="no">
                {defang(one)}
              </code>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function RevocationForm({ page: { desk, view }, fault }: Props) {
  const errorOn = (field: RevocationFault['field']) =>
    fault?.field === field ? fault.text : undefined
  return (
    <form method="post" action={patternHref(view.number, 'revocation')} noValidate>
      <FormToken value={desk.formToken} />
      <input type="hidden" name="revision" value={view.revision} />
      <Section title="Why">
        <Radios
          id="reason"
          name="reason"
          label="What agencies are told"
          value={fault?.reason}
          choices={revocationReasons.map((value) => ({ value, label: revocationNames[value] }))}
          error={errorOn('reason')}
        />
        <TextArea
          id="comment"
          name="comment"
          label="For the record"
          hint="Only staff read it."
          compact
          value={fault?.comment}
          error={errorOn('comment')}
        />
      </Section>
      <ButtonRow>
        <Button kind="danger">Take it back</Button>
        <ButtonLink kind="quiet" href={patternHref(view.number)}>
          Leave it out there
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
