import type { ReactNode } from 'react'
import { BeamMark } from '../beam-mark.tsx'
import { type CommonWords, WordsProvider } from '../words.tsx'
import { SkipLink } from './skip-link.tsx'

export type PlainWords = CommonWords & { brand: string; skip: string }

type Props = {
  words: PlainWords
  homeHref: string
  title: ReactNode
  demo?: ReactNode
  /** Small print under the card, e.g. links. */
  below?: ReactNode
  children: ReactNode
}

/** One card in the middle of a quiet page: sign-in, second factor, errors. */
export function PlainPage(props: Props) {
  return (
    <WordsProvider words={props.words}>
      <SkipLink label={props.words.skip} />
      {props.demo}
      <div className="plain">
        <header>
          <a className="brand brand-plain" href={props.homeHref}>
            <BeamMark />
            <span>{props.words.brand}</span>
          </a>
        </header>
        <main id="main" tabIndex={-1} className="plain-card">
          <h1>{props.title}</h1>
          {props.children}
        </main>
        {props.below && <footer className="plain-below">{props.below}</footer>}
      </div>
      <script type="module" src="/staff.js" />
    </WordsProvider>
  )
}
