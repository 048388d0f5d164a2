import type { PatternChoices } from '#core/pattern/choices.ts'
import type { PatternEdit } from '#core/pattern/edit.ts'
import type { CallSign } from '../people.ts'

/** A pattern as a moderator wrote it. Attributes and indicators are those that the house proposes. */
export type SamplePattern = Pick<PatternEdit, 'title' | 'summary' | 'tlp'> &
  Pick<PatternChoices, 'subKind' | 'tactics' | 'sectors' | 'actions'> & {
    key: string
    author: CallSign
    /** Keys of the sample tips whose cases it draws on. */
    cases: readonly string[]
  }
