import type { ReactNode } from 'react'
import { BeamMark } from '../beam-mark.tsx'
import { type CommonWords, WordsProvider } from '../words.tsx'
import type { NavLink } from './nav-link.ts'
import { SkipLink } from './skip-link.tsx'

export type AgencyWords = CommonWords & {
  brand: string
  /** After the brand, e.g. "for agencies". */
  audience: string
  skip: string
  sections: string
  /** Names the list of a page's own headings, e.g. "On this page". */
  contents: string
}

type Props = {
  words: AgencyWords
  homeHref: string
  nav: NavLink[]
  current?: string
  title: ReactNode
  /** Small line above the title, e.g. a link back to the list. */
  eyebrow?: ReactNode
  /** One calm sentence under the title. */
  lead?: ReactNode
  actions?: ReactNode
  /** Agency name, theme form, sign-out form. */
  account?: ReactNode
  /** Buttons of the header that lead to what can be done. */
  tools?: ReactNode
  /** Dialogs that the page's script shows. */
  dialogs?: ReactNode
  demo?: ReactNode
  /** The page's headings, shown beside long pages. */
  contents?: { href: string; label: string }[]
  children: ReactNode
}

/** The page around what agencies' people see: reads like good documentation. */
export function AgencyPage(props: Props) {
  const { words } = props
  return (
    <WordsProvider words={words}>
      <SkipLink label={words.skip} />
      {props.demo}
      <header className="docs-head">
        <div className="docs-head-row">
          <a className="brand" href={props.homeHref}>
            <BeamMark />
            <span>
              {words.brand} <span className="brand-audience">{words.audience}</span>
            </span>
          </a>
          {props.account && (
            <div className="docs-account">
              {props.tools}
              {props.account}
            </div>
          )}
        </div>
        <nav aria-label={words.sections} className="docs-nav">
          <ul>
            {props.nav.map((link) => (
              <li key={link.key}>
                <a
                  href={link.href}
                  aria-current={link.key === props.current ? 'page' : undefined}
                  data-command={`go_${link.key}`}
                >
                  {link.label}
                  {link.count !== undefined && ` (${link.count})`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="docs">
        <main id="main" tabIndex={-1} className="docs-main">
          <div className="docs-title">
            <div>
              {props.eyebrow && <p className="eyebrow">{props.eyebrow}</p>}
              <h1>{props.title}</h1>
            </div>
            {props.actions && <div className="toolbar">{props.actions}</div>}
          </div>
          {props.lead && <p className="lead">{props.lead}</p>}
          {props.children}
        </main>
        {props.contents && (
          <nav className="docs-contents" aria-label={words.contents}>
            <p className="docs-contents-title" aria-hidden="true">
              {words.contents}
            </p>
            <ul>
              {props.contents.map((entry) => (
                <li key={entry.href}>
                  <a href={entry.href}>{entry.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {props.dialogs}
      <script type="module" src="/staff.js" />
    </WordsProvider>
  )
}
