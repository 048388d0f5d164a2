import { createContext, type ReactNode, useContext } from 'react'

/** Words that nearly every page needs. They are given once, by a shell, so that fields need not repeat them. */
export type CommonWords = {
  /** Read out before an error, e.g. "Error:". */
  error: string
  /** e.g. "optional"; shown in brackets after a label. */
  optional: string
  /** e.g. "Opens in a new tab"; read out only. */
  newTab: string
}

const Words = createContext<CommonWords | null>(null)

/** Shells provide the words themselves; use this only for a page that has no shell. */
export function WordsProvider(props: { words: CommonWords; children: ReactNode }) {
  return <Words.Provider value={props.words}>{props.children}</Words.Provider>
}

/** Throws outside a shell: a missing translation must be found at once, not by a reader. */
export function useWords(): CommonWords {
  const words = useContext(Words)
  if (words === null) throw new Error('No words: render inside a page shell or a WordsProvider')
  return words
}
