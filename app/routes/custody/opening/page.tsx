import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section, Toolbar } from '#ui/staff/layout.tsx'
import { LentIdentity } from '#ui/staff/lent-identity.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { AccessFacts, Written } from '../access-facts.tsx'
import { type CustodyFault, errorOf } from '../fault.ts'
import { CustodyPage } from '../frame.tsx'
import type { loader } from '../opening.tsx'

type Page = SerializeFrom<typeof loader>
type Lent = { identity: Record<string, string>; until: string }
type Props = { page: Page; lent: Lent | null; fault: CustodyFault | null }

/** Where the glass was broken: for who broke it the details, for everybody else the review. */
export function OpeningPage({ page, lent, fault }: Props) {
  const { desk, access, fresh } = page
  const looking = access.own && access.until !== null
  return (
    <CustodyPage
      desk={desk}
      current="openings"
      title={`Opened alone: ${formatCaseNumber(access.number)}`}
      fault={fault}
      confirm={(looking && !fresh) || fault?.confirm ? 'Looking at the details' : null}
      back={{ href: '/custody/openings', label: 'Break-glass' }}
    >
      {lent && <LentIdentity {...lent} now={desk.now} />}
      {access.until && <Box page={page} />}
      <Section title="What was opened">
        <AccessFacts access={access} now={desk.now} />
      </Section>
      <Section title="Why, in their words">
        <Written words={access.words?.asked ?? null} />
      </Section>
      {access.state === 'break_glass' ? (
        <Review page={page} fault={fault} />
      ) : (
        <Section title={`Review by ${access.reviewedBy ?? 'staff'}`}>
          <p>{access.state === 'justified' ? 'It was justified.' : 'It was not justified.'}</p>
          <Written words={access.words?.review ?? null} />
        </Section>
      )}
    </CustodyPage>
  )
}

/** The time box: until when, and the ways to look and to end it. */
function Box({ page: { desk, access } }: { page: Page }) {
  return (
    <Section title="Open now">
      <p>
        Until{' '}
        <RelativeTime at={access.until ?? desk.now} now={desk.now} language="en" form="absolute" />{' '}
        UTC. Then the details are gone by themselves.
      </p>
      <form method="post">
        <FormToken value={desk.formToken} />
        <Toolbar label="The opening">
          {access.own && (
            <Button name="intent" value="look">
              Look at them
            </Button>
          )}
          <Button kind="secondary" name="intent" value="end">
            End it now
          </Button>
        </Toolbar>
      </form>
    </Section>
  )
}

function Review({ page: { desk, access }, fault }: Omit<Props, 'lent'>) {
  const due = access.reviewDueAt && (
    <RelativeTime at={access.reviewDueAt} now={desk.now} language="en" />
  )
  if (access.own)
    return (
      <Callout tone="info" title="Somebody else reviews this">
        <p>Supervisors and custodians were told. The review is due {due}.</p>
      </Callout>
    )
  return (
    <Section title="Your review">
      {access.overdue ? <Callout tone="danger">It was due {due}.</Callout> : <p>Due {due}.</p>}
      <form method="post" noValidate aria-label="Review">
        <FormToken value={desk.formToken} />
        <Radios
          small
          id="verdict"
          name="verdict"
          label="Was it right to open them alone?"
          hint="Where it was not, an opening that still runs ends at once."
          choices={[
            { value: 'justified', label: 'Justified' },
            { value: 'unjustified', label: 'Not justified' },
          ]}
          value={fault?.typed.verdict}
          error={errorOf(fault, 'verdict')}
        />
        <TextArea
          compact
          id="words"
          name="words"
          label="Why"
          value={fault?.typed.words}
          error={errorOf(fault, 'words')}
        />
        <Button name="intent" value="review">
          Save the review
        </Button>
      </form>
    </Section>
  )
}
