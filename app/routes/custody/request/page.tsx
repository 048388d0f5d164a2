import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { denialReasons, minutesOffered } from '#core/identity/states.ts'
import { denialReasonNames } from '#core/identity/words.ts'
import { Button } from '#ui/button.tsx'
import { ReasonAndWords } from '#ui/fields/reason-and-words.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { AccessFacts, Written } from '../access-facts.tsx'
import { type CustodyFault, errorOf } from '../fault.ts'
import { CustodyPage } from '../frame.tsx'
import { Passphrase } from '../passphrase.tsx'
import type { loader } from '../request.tsx'

type Page = SerializeFrom<typeof loader>
type Props = { page: Page; fault: CustodyFault | null }

/** One request, with the two answers to it. */
export function RequestPage({ page, fault }: Props) {
  const { desk, access, fresh } = page
  const waits = access.state === 'requested'
  const mayAnswer = waits && access.mine && !access.own && !access.takenBack
  return (
    <CustodyPage
      desk={desk}
      current="custody"
      title={`Request on ${formatCaseNumber(access.number)}`}
      fault={fault}
      confirm={(mayAnswer && !fresh) || fault?.confirm ? 'Answering a request' : null}
      back={{ href: '/custody', label: 'Requests' }}
    >
      <Section title="What is asked">
        <AccessFacts access={access} now={desk.now} />
      </Section>
      <Section title="In their words">
        <Written words={access.words?.asked ?? null} />
        {access.words?.answer && (
          <>
            <h3>The answer</h3>
            <Written words={access.words.answer} />
          </>
        )}
      </Section>
      {waits && !mayAnswer && <WhyNot access={access} />}
      {mayAnswer && (fresh || fault) && (
        <>
          <Grant page={page} fault={fault} />
          <Deny page={page} fault={fault} />
        </>
      )}
      {access.until && <End page={page} />}
    </CustodyPage>
  )
}

function WhyNot({ access }: { access: Page['access'] }) {
  if (access.takenBack)
    return <Callout tone="warn">The reporter took the report back: nothing can be granted.</Callout>
  if (access.own)
    return <Callout tone="info">You asked for this, so another custodian must answer.</Callout>
  return (
    <Callout tone="warn" title="Not sealed to your keys">
      <p>
        The report came before you had keys, or while you were away. Another custodian can grant it,
        or share what they have with you under <a href="/custody/keys">keys</a>.
      </p>
    </Callout>
  )
}

function Grant({ page: { desk, access }, fault }: Props) {
  const offered = [...new Set([...minutesOffered, access.minutes])]
    .filter((minutes) => minutes <= access.minutes)
    .sort((a, b) => a - b)
  return (
    <Section title="Grant">
      <p>
        You will not see the details. They are sealed to the browser that asked, and gone after the
        time that you choose.
      </p>
      <form method="post" noValidate>
        <FormToken value={desk.formToken} />
        <Select
          id="minutes"
          name="minutes"
          label="For how long"
          width="medium"
          options={offered.map((minutes) => ({
            value: String(minutes),
            label: `${minutes} minutes`,
          }))}
          value={fault?.typed.minutes ?? String(access.minutes)}
          error={errorOf(fault, 'minutes')}
        />
        <Passphrase error={errorOf(fault, 'passphrase')} />
        <Button name="intent" value="grant">
          Grant
        </Button>
      </form>
    </Section>
  )
}

function Deny({ page: { desk }, fault }: Props) {
  return (
    <ConfirmBlock summary="Deny…" open={fault?.typed.intent === 'deny'}>
      <form method="post" noValidate aria-label="Deny">
        <FormToken value={desk.formToken} />
        <ReasonAndWords
          reason={{ label: 'Reason', codes: denialReasons, names: denialReasonNames }}
          words={{ label: 'What you tell them', hint: 'Whoever asked reads it.' }}
          fault={fault}
        />
        <Button kind="secondary" name="intent" value="deny">
          Deny
        </Button>
      </form>
    </ConfirmBlock>
  )
}

function End({ page: { desk } }: { page: Page }) {
  return (
    <Section title="Take it back">
      <form method="post">
        <FormToken value={desk.formToken} />
        <Button kind="secondary" name="intent" value="end">
          End it now
        </Button>
      </form>
    </Section>
  )
}
