import { Tabs } from '#ui/staff/tabs.tsx'

const tabs = [
  { key: 'disputes', href: '/triage/actions', label: 'Called false' },
  { key: 'overlaps', href: '/triage/actions/overlaps', label: 'Working on the same' },
]

export function ActionTabs({ current }: { current: 'disputes' | 'overlaps' }) {
  return <Tabs label="What agencies say" tabs={tabs} current={current} />
}
