import { Tabs } from '#ui/staff/tabs.tsx'

const tabs = [
  { key: '/agency/actions', href: '/agency/actions', label: 'One at a time' },
  { key: '/agency/actions/many', href: '/agency/actions/many', label: 'Many at once' },
  { key: '/agency/actions/shared', href: '/agency/actions/shared', label: 'Who else works on it' },
]

/** The ways about actions. */
export function ActionNav({ current }: { current: string }) {
  return <Tabs label="Actions" tabs={tabs} current={current} />
}
