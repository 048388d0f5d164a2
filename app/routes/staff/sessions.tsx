import type { Desk } from '#core/access/desk.ts'
import type { FirstFactor, SecondFactor } from '#core/access/session.ts'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { begunWith } from './factors/words.ts'

type Session = {
  id: string
  createdAt: string
  seenAt: string
  expiresAt: string
  firstBy: FirstFactor
  secondBy: SecondFactor | null
  passkey: string | null
}

/** Where someone is signed in; we know when, and never from where. */
export function Sessions(props: { sessions: Session[]; own: string; desk: Desk }) {
  const time = (at: string, form: 'absolute' | 'relative') => (
    <RelativeTime at={at} now={props.desk.now} language="en" form={form} />
  )
  return (
    <Section title="Where you are signed in" flush>
      <DataTable
        caption="Your open sessions"
        rows={props.sessions}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'began',
            header: 'Signed in (UTC)',
            cell: (row) => time(row.createdAt, 'absolute'),
          },
          { key: 'with', header: 'With', cell: begunWith },
          { key: 'seen', header: 'Last used', cell: (row) => time(row.seenAt, 'relative') },
          { key: 'ends', header: 'Ends (UTC)', cell: (row) => time(row.expiresAt, 'absolute') },
          {
            key: 'end',
            header: 'Session',
            narrow: true,
            cell: (row) =>
              row.id === props.own ? (
                <Tag mark={{ tone: 'good', icon: 'disc' }} label="This one" />
              ) : (
                <form method="post" action="/staff/account/ended-sessions">
                  <FormToken value={props.desk.formToken} />
                  <input type="hidden" name="session" value={row.id} />
                  <Button kind="secondary" small>
                    End it
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {props.sessions.length > 1 && (
        <form method="post" action="/staff/account/ended-sessions" className="ended-others">
          <FormToken value={props.desk.formToken} />
          <input type="hidden" name="session" value="others" />
          <Button kind="secondary" small>
            End all the others
          </Button>
        </form>
      )}
    </Section>
  )
}
