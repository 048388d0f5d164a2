export type Tab = { key: string; href: string; label: string; count?: number }

/** Views of one thing, each with its own address: links, not a widget. */
export function Tabs(props: { label: string; tabs: Tab[]; current: string }) {
  return (
    <nav className="tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map((tab) => (
          <li key={tab.key}>
            <a href={tab.href} aria-current={tab.key === props.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="tabs-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
