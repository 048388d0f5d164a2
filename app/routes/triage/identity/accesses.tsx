import { accessStateNames, reasonName } from '#core/identity/words.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section, Toolbar } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import type { IdentityPageData } from './page.tsx'

type Props = { page: IdentityPageData }
type Access = IdentityPageData['view']['accesses'][number]

/** The reader's own access where it is open or waits, then everybody's so far. */
export function Accesses({ page }: Props) {
  const { view, desk } = page
  const open = view.accesses.filter(({ own, until }) => own && until !== null)
  const waiting = view.accesses.filter(({ own, state }) => own && state === 'requested')
  const denied = view.accesses.find(({ own }) => own)
  return (
    <>
      {open.map((access) => (
        <Box key={access.id} page={page} access={access} />
      ))}
      {waiting.map((access) => (
        <Waiting key={access.id} page={page} access={access} />
      ))}
      {denied?.state === 'denied' && (
        <Callout tone="warn" title={`${denied.decidedBy ?? 'A custodian'} said no`}>
          <p className="kept" dir="auto">
            {denied.words?.answer}
          </p>
        </Callout>
      )}
      {view.onFile && (
        <Section title="Who asked so far" flush>
          <DataTable
            caption="Who asked for these details, the newest first"
            rows={view.accesses}
            rowKey={({ id }) => id}
            empty={<EmptyState title="Nobody asked so far" />}
            columns={[
              { key: 'who', header: 'Who', cell: (row) => (row.own ? 'You' : row.askedBy) },
              { key: 'why', header: 'Why', cell: ({ reason }) => reasonName(reason) },
              { key: 'state', header: 'Came of it', cell: ({ state }) => accessStateNames[state] },
              {
                key: 'when',
                header: 'When',
                cell: ({ askedAt }) => <RelativeTime at={askedAt} now={desk.now} language="en" />,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

function Waiting({ page: { desk }, access }: Props & { access: Access }) {
  return (
    <Section title="Waiting for a custodian">
      <p>
        You asked <RelativeTime at={access.askedAt} now={desk.now} language="en" />, for{' '}
        {access.minutes} minutes. Come back here in this browser; it ends by itself after a day.
      </p>
      <p className="kept" dir="auto">
        {access.words?.asked}
      </p>
      <form method="post">
        <FormToken value={desk.formToken} />
        <input type="hidden" name="access" value={access.id} />
        <Button kind="secondary" small name="intent" value="end">
          Take it back
        </Button>
      </form>
    </Section>
  )
}

function Box({ page: { desk, view }, access }: Props & { access: Access }) {
  return (
    <Section title="Granted to you">
      <p>
        By {access.decidedBy ?? 'a custodian'}, until{' '}
        <RelativeTime at={access.until ?? desk.now} now={desk.now} language="en" form="absolute" />{' '}
        UTC. Then the details are gone by themselves.
      </p>
      <form method="post" aria-label={`Details of ${view.reference}`}>
        <FormToken value={desk.formToken} />
        <input type="hidden" name="access" value={access.id} />
        <Toolbar label="What was granted">
          <Button name="intent" value="look">
            Look at them
          </Button>
          <Button kind="secondary" name="intent" value="end">
            End it now
          </Button>
        </Toolbar>
      </form>
    </Section>
  )
}
