import type { ReactNode } from 'react'
import { BeamMark } from '../beam-mark.tsx'
import { ExitThisPage, type ExitWords } from '../citizen/exit-this-page.tsx'
import { classes } from '../classes.ts'
import { type CommonWords, WordsProvider } from '../words.tsx'
import type { NavLink } from './nav-link.ts'
import { SkipLink } from './skip-link.tsx'

export type CitizenWords = CommonWords & {
  brand: string
  skip: string
  /** Names the footer links for a screen reader. */
  footer: string
  /** With the origin in it: "The one true address is … We never ask for money." */
  trueAddress: ReactNode
  exit: ExitWords
}

type Props = {
  words: CitizenWords
  homeHref: string
  /** Footer links. */
  nav: NavLink[]
  current?: string
  /** The page's h1. Leave it out on question pages, where the question is the heading. */
  title?: ReactNode
  /** Where the exit button leads; leave it out only where nobody can be at risk. */
  exitHref?: string
  /** Language links or a GET form; see LanguageLinks. */
  language?: ReactNode
  demo?: ReactNode
  /** Something that readers should know of every page, at its foot. */
  note?: ReactNode
  /** A BackLink, above the main part. */
  back?: ReactNode
  /** Lets a home page use the whole width for its sections. */
  wide?: boolean
  children: ReactNode
}

/** The page around everything that a citizen sees: one column, one thing to do, a way out. */
export function CitizenPage(props: Props) {
  const { words } = props
  return (
    <WordsProvider words={words}>
      <SkipLink label={words.skip} />
      {props.demo}
      <header className="site-head">
        <div className="site-head-row">
          <a className="brand" href={props.homeHref}>
            <BeamMark />
            <span>{words.brand}</span>
          </a>
          {props.language}
        </div>
      </header>
      {(props.exitHref || props.back) && (
        <div className="top">
          <div className="top-row">
            {props.back}
            {props.exitHref && <ExitThisPage href={props.exitHref} words={words.exit} />}
          </div>
        </div>
      )}
      <div className={classes('column', props.wide && 'column-wide')}>
        <main id="main" tabIndex={-1}>
          {props.title && <h1>{props.title}</h1>}
          {props.children}
        </main>
      </div>
      <footer className="site-foot">
        <div className="site-foot-row">
          <p className="site-foot-true">{words.trueAddress}</p>
          {props.note && <p className="site-foot-true">{props.note}</p>}
          <nav aria-label={words.footer}>
            <ul className="site-foot-links">
              {props.nav.map((link) => (
                <li key={link.key}>
                  <a
                    href={link.href}
                    aria-current={link.key === props.current ? 'page' : undefined}
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
      <script type="module" src="/citizen.js" />
    </WordsProvider>
  )
}
