import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { controlNames, impactNames, urgencyNames, verdictNames } from '../words.ts'
import type { CaseFault } from './fault.ts'
import type { CasePageData } from './page-data.ts'
import { actorText, eventText } from './timeline-words.ts'

type Props = { page: CasePageData; fault: CaseFault }

/**
 * What others saved while somebody wrote, beside what they wrote. Their form may be gone, their words
 * are not; where it stands still, it holds them, for the version that is there now.
 */
export function Meanwhile({ page, fault }: Props) {
  const saved = savedSince(page, fault)
  const written = writtenIn(page, fault)
  return (
    <div className="meanwhile">
      {saved.length > 0 && (
        <Callout tone="info" title="Saved meanwhile">
          <ul>
            {saved.map((entry) => (
              <li key={entry.seq}>
                {actorText(entry)} {eventText(entry).what},{' '}
                <RelativeTime at={entry.at} now={page.desk.now} language="en" />
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {written.length > 0 && (
        <Callout tone="neutral" title="What you wrote">
          {written.map(({ name, text }) => (
            <p className="kept" dir="auto" key={name}>
              {text}
            </p>
          ))}
        </Callout>
      )}
    </div>
  )
}

/** Only what changes something: that somebody looked is not a conflict. */
function savedSince({ view }: CasePageData, { since }: CaseFault) {
  if (since === undefined) return []
  return view.timeline.filter(
    ({ seq, action }) => BigInt(seq) > BigInt(since) && !action.endsWith('.opened'),
  )
}

const codeNames: Record<string, Readonly<Record<string, string>>> = {
  verdict: verdictNames,
  impact: impactNames,
  to: urgencyNames,
}

/** Typed words as they are, choices by their names, and judgements of identifiers beside the others'. */
function writtenIn({ view }: CasePageData, { on, typed }: CaseFault) {
  return Object.entries(typed).flatMap(([name, value]) => {
    if (value.trim() === '' || name.startsWith('was.')) return []
    if (name.startsWith('of.')) {
      const one = view.indicators.find(({ id }) => name === `of.${id}`)
      if (!one || one.controlled === value) return []
      const theirs = one.controlled ? controlNames[one.controlled] : 'not judged'
      const yours = controlNames[value as keyof typeof controlNames] ?? value
      const text = `${one.value}: saved as ${theirs.toLowerCase()}${one.verifiedBy ? ` by ${one.verifiedBy}` : ''}; you chose ${yours.toLowerCase()}`
      return { name, text }
    }
    const named = on === 'state' ? undefined : codeNames[name]?.[value]
    if (named) return { name, text: named }
    return ['text', 'reason', 'open_steps', 'points'].includes(name) ? { name, text: value } : []
  })
}
