import type { CaseState, Urgency } from '#core/case/states.ts'
import { stateNames, urgencyNames } from '#routes/triage/words.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { type Column, DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FilterBar, FilterSelect } from '#ui/staff/filter-bar.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { StatusTag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { Staff } from './staff-chrome.tsx'

type Row = {
  id: string
  title: string
  urgency: Urgency
  state: CaseState
  score: number
  tips: number
  at: string
  who?: string
}

const now = '2026-11-22T14:05:00Z'
const rows: Row[] = [
  {
    id: 'C-1042',
    title: 'Typing job in Mae Sot, phone taken at the border',
    urgency: 'imminent',
    state: 'new',
    score: 88,
    tips: 1,
    at: '2026-11-22T13:52:00Z',
  },
  {
    id: 'C-1017',
    title: 'Customer service in Sihanoukville, passport held',
    urgency: 'high',
    state: 'in_triage',
    score: 71,
    tips: 4,
    at: '2026-11-22T09:10:00Z',
    who: 'Heron 4',
  },
  {
    id: 'C-0988',
    title: 'golden-reach-exchange, withdrawal blocked by a “tax”',
    urgency: 'normal',
    state: 'investigating',
    score: 64,
    tips: 12,
    at: '2026-11-20T18:40:00Z',
    who: 'Tern 2',
  },
  {
    id: 'C-0973',
    title: 'Trading course on LINE, two wallets',
    urgency: 'normal',
    state: 'awaiting_reporter',
    score: 41,
    tips: 3,
    at: '2026-11-18T08:00:00Z',
    who: 'Heron 4',
  },
  {
    id: 'C-0951',
    title: 'Model casting in Dubai',
    urgency: 'low',
    state: 'referred',
    score: 22,
    tips: 1,
    at: '2026-11-12T08:00:00Z',
  },
  {
    id: 'C-0940',
    title: 'Recovery service asks for a fee',
    urgency: 'low',
    state: 'reopened',
    score: 18,
    tips: 2,
    at: '2026-11-09T08:00:00Z',
  },
]

const columns: Column<Row>[] = [
  { key: 'title', header: 'Case', cell: (row) => row.title },
  { key: 'id', header: 'Number', narrow: true, cell: (row) => row.id },
  {
    key: 'urgency',
    header: 'Urgency',
    narrow: true,
    cell: (row) => <UrgencyTag urgency={row.urgency} label={urgencyNames[row.urgency]} />,
    sort: { href: '?sort=urgency' },
  },
  {
    key: 'state',
    header: 'State',
    narrow: true,
    cell: (row) => <StatusTag of="case" state={row.state} label={stateNames[row.state]} />,
  },
  {
    key: 'score',
    header: 'Score',
    numeric: true,
    narrow: true,
    cell: (row) => row.score,
    sort: { href: '?sort=score', now: 'descending' },
  },
  { key: 'tips', header: 'Tips', numeric: true, narrow: true, cell: (row) => row.tips },
  { key: 'who', header: 'With', narrow: true, cell: (row) => row.who ?? '—' },
  {
    key: 'at',
    header: 'Last change',
    narrow: true,
    cell: (row) => <RelativeTime at={row.at} now={now} language="en" />,
    sort: { href: '?sort=at' },
  },
]

export const queue = (
  <Staff
    title="Queue"
    current="queue"
    wide
    actions={<Button command="next_case">Take the next case</Button>}
  >
    <Callout tone="danger" title="One case is imminent and nobody has it">
      <p>
        <a href="/triage/C-1042">C-1042</a> came in 13 minutes ago.
      </p>
    </Callout>
    <Tabs
      label="Views"
      current="open"
      tabs={[
        { key: 'open', href: '?view=open', label: 'Open', count: 38 },
        { key: 'mine', href: '?view=mine', label: 'Mine', count: 3 },
        { key: 'resolved', href: '?view=resolved', label: 'Resolved' },
      ]}
    />
    <FilterBar
      action="/triage"
      label="Filter the queue"
      search={{
        id: 'q',
        name: 'q',
        label: 'Search',
        value: 'wallet',
        placeholder: 'Words, a number, a wallet',
      }}
      chips={[
        { key: 'kind', label: 'Kind:', value: 'Job offer', removeHref: '?' },
        { key: 'country', label: 'Country:', value: 'Cambodia', removeHref: '?' },
      ]}
      clearHref="/triage"
      words={{
        apply: 'Filter',
        clear: 'Clear all',
        active: 'Active filters',
        remove: 'Remove filter',
      }}
    >
      <FilterSelect
        id="kind"
        name="kind"
        label="Kind"
        any="Any"
        value="job_offer"
        options={[
          { value: 'job_offer', label: 'Job offer' },
          { value: 'investment', label: 'Investment' },
        ]}
      />
      <FilterSelect
        id="country"
        name="country"
        label="Country"
        any="Any"
        value="KH"
        options={[{ value: 'KH', label: 'Cambodia' }]}
      />
      <FilterSelect
        id="language"
        name="language"
        label="Language"
        any="Any"
        options={[{ value: 'th', label: 'Thai' }]}
      />
    </FilterBar>
    <DataTable
      caption="Open cases"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/triage/${row.id}`}
      rowTone={(row) => (row.urgency === 'imminent' ? 'danger' : undefined)}
      empty={<EmptyState title="Nothing waits" />}
    />
    <Pagination
      label="Pages"
      range="1 to 50 of 5,580"
      next={{ href: '?after=50', label: 'Next' }}
    />
    <EmptyState title="No case matches these filters">
      <p>
        <a href="/triage">Show the whole queue</a>
      </p>
    </EmptyState>
  </Staff>
)
