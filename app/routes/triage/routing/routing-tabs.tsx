import { Tabs } from '#ui/staff/tabs.tsx'

/** Rules and queues are two sides of one thing. */
export function RoutingTabs({ current }: { current: 'rules' | 'queues' }) {
  return (
    <Tabs
      label="Routing"
      current={current}
      tabs={[
        { key: 'rules', href: '/triage/routing', label: 'Rules' },
        { key: 'queues', href: '/triage/queues', label: 'Queues' },
      ]}
    />
  )
}
