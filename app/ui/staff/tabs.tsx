import type { CommandCode } from '#core/command/commands.ts'

export type Tab = {
  key: string
  href: string
  label: string
  count?: number
  command?: CommandCode
}

/** Views of one thing, each with its own address: links, not a widget. */
export function Tabs(props: { label: string; tabs: Tab[]; current: string }) {
  return (
    <nav className="tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map((tab) => (
          <li key={tab.key}>
            <a
              href={tab.href}
              aria-current={tab.key === props.current ? 'page' : undefined}
              data-command={tab.command}
            >
              {tab.label}
              {tab.count !== undefined && <span className="tabs-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
