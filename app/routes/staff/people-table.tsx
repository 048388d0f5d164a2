import { isRole } from '#core/access/permissions.ts'
import type { PersonState } from '#core/access/person.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import type { Mark } from '#ui/staff/marks.ts'
import { Tag } from '#ui/staff/status-tag.tsx'
import { roleNames } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { personStates } from './words.ts'

export type PersonRow = {
  id: string
  email: string
  callSign: string
  roles: string[]
  status: string
  lastSignInAt: string | null
  inviteExpiresAt: string | null
  agency: { id: string; name: string } | null
}

const marks: Record<PersonState, Mark> = {
  invited: { tone: 'info', icon: 'clock' },
  active: { tone: 'good', icon: 'check' },
  disabled: { tone: 'neutral', icon: 'lock' },
}

/** People as administrators see them: the only place where a call-sign meets an e-mail. */
export function PeopleTable(props: { people: PersonRow[]; now: string }) {
  return (
    <DataTable
      caption="People"
      rows={props.people}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/people/${id}`}
      empty={<EmptyState title="Nobody here" />}
      columns={[
        { key: 'sign', header: 'Call-sign', narrow: true, cell: (row) => row.callSign },
        { key: 'email', header: 'E-mail', cell: (row) => row.email },
        { key: 'roles', header: 'Roles', cell: (row) => roleText(row.roles) },
        { key: 'agency', header: 'Agency', cell: (row) => row.agency?.name ?? '–' },
        {
          key: 'status',
          header: 'Status',
          narrow: true,
          cell: (row) => <PersonTag row={row} now={props.now} />,
        },
        {
          key: 'seen',
          header: 'Last signed in',
          narrow: true,
          cell: (row) =>
            row.lastSignInAt ? (
              <RelativeTime at={row.lastSignInAt} now={props.now} language="en" />
            ) : (
              'never'
            ),
        },
      ]}
    />
  )
}

export function roleText(roles: string[]): string {
  return roles
    .filter(isRole)
    .map((role) => roleNames[role])
    .join(', ')
}

/** Where someone stands; an invitation that ran out says so. */
export function PersonTag({
  row,
  now,
}: {
  row: Pick<PersonRow, 'status' | 'inviteExpiresAt'>
  now: string
}) {
  const state: PersonState =
    row.status === 'active' || row.status === 'invited' ? row.status : 'disabled'
  const late = state === 'invited' && row.inviteExpiresAt !== null && row.inviteExpiresAt <= now
  if (late) return <Tag mark={{ tone: 'warn', icon: 'clock' }} label="Invitation ran out" />
  return <Tag mark={marks[state]} label={personStates[state]} />
}
