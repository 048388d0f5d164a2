import type { ReactNode } from 'react'
import { BeamMark } from '../beam-mark.tsx'
import { classes } from '../classes.ts'
import { type CommonWords, WordsProvider } from '../words.tsx'
import type { NavLink } from './nav-link.ts'
import { SkipLink } from './skip-link.tsx'

export type StaffWords = CommonWords & {
  brand: string
  skip: string
  /** Names the navigation for a screen reader, e.g. "Sections". */
  sections: string
}

type Props = {
  words: StaffWords
  homeHref: string
  nav: NavLink[]
  current?: string
  title: ReactNode
  /** Small line above the title, e.g. a link back to the queue. */
  eyebrow?: ReactNode
  /** Buttons beside the title. */
  actions?: ReactNode
  /** What waits for the reader on whatever page they are, folded, beside the title. */
  notices?: ReactNode
  /** Call-sign, theme form, sign-out form. */
  account?: ReactNode
  /** Buttons of the header that lead to what can be done. */
  tools?: ReactNode
  /** Dialogs that the page's script shows. */
  dialogs?: ReactNode
  demo?: ReactNode
  /** Takes the whole width, for tables. */
  wide?: boolean
  children: ReactNode
}

/** The page around everything that staff see. Forms in `account` are the route's own, so that it adds its form token. */
export function StaffPage(props: Props) {
  const { words } = props
  return (
    <WordsProvider words={words}>
      <SkipLink label={words.skip} />
      {props.demo}
      <div className="desk">
        <header className="rail">
          <a className="brand" href={props.homeHref}>
            <BeamMark />
            <span>{words.brand}</span>
          </a>
          <nav aria-label={words.sections}>
            <ul className="rail-links">
              {props.nav.map((link) => (
                <li key={link.key}>
                  <a
                    href={link.href}
                    aria-current={link.key === props.current ? 'page' : undefined}
                    data-command={`go_${link.key}`}
                  >
                    <span>{link.label}</span>
                    {link.count !== undefined && <span className="rail-count">{link.count}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="rail-account">
            {props.tools}
            {props.account}
          </div>
        </header>
        <main id="main" tabIndex={-1} className={classes('desk-main', props.wide && 'desk-wide')}>
          <div className="desk-head">
            <div>
              {props.eyebrow && <p className="eyebrow">{props.eyebrow}</p>}
              <h1>{props.title}</h1>
            </div>
            {props.notices}
            {props.actions && <div className="toolbar">{props.actions}</div>}
          </div>
          {props.children}
        </main>
      </div>
      {props.dialogs}
      <script type="module" src="/staff.js" />
    </WordsProvider>
  )
}
