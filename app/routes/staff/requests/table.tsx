import type { RequestKind, RequestOutcome } from '#core/access/role-request.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { roleText } from '../people-table.tsx'
import { requestPath } from './path.ts'
import { kindNames, outcomeNames } from './words.ts'

type Row = {
  id: string
  kind: RequestKind
  callSign: string | null
  email: string | null
  roles: string[]
  askedBy: string
  askedAt: string
  effectiveAt: string | null
  outcome: RequestOutcome | null
  decidedBy: string | null
}

/** Whom a request is about: a call-sign, for administrators the address of somebody new. */
export function subjectOf({ callSign, email }: Pick<Row, 'callSign' | 'email'>): string {
  return callSign ?? email ?? 'Somebody new'
}

export function RequestsTable(props: { caption: string; requests: Row[]; now: string }) {
  return (
    <DataTable
      caption={props.caption}
      rows={props.requests}
      rowKey={({ id }) => id}
      rowHref={({ id }) => requestPath(id)}
      empty={<EmptyState title="Nothing here" />}
      columns={[
        { key: 'who', header: 'Who', cell: subjectOf },
        { key: 'kind', header: 'What', cell: ({ kind }) => kindNames[kind] },
        { key: 'roles', header: 'Roles then', cell: ({ roles }) => roleText(roles) },
        { key: 'by', header: 'Asked by', cell: ({ askedBy }) => askedBy },
        {
          key: 'at',
          header: 'Asked',
          narrow: true,
          cell: ({ askedAt }) => <RelativeTime at={askedAt} now={props.now} language="en" />,
        },
        { key: 'state', header: 'State', cell: stateOf },
      ]}
    />
  )
}

function stateOf({ outcome, decidedBy, effectiveAt }: Row): string {
  if (outcome) return decidedBy ? `${outcomeNames[outcome]} by ${decidedBy}` : outcomeNames[outcome]
  return effectiveAt ? 'Takes effect by itself unless stopped' : 'Waits for another administrator'
}
