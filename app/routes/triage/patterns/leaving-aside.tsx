import type { SerializeFrom } from '@remix-run/node'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Checks } from './checks.tsx'
import { PayloadView } from './payload-view.tsx'
import { fieldNames } from './payload-words.ts'
import { problemWords } from './refusal-words.ts'
import { StoppedList } from './stopped-list.tsx'

type View = SerializeFrom<PatternView>

const isOut: ReadonlySet<string> = new Set(['published', 'revoked', 'expired'])

/** Beside the words: exactly what leaves, what does not, and whether it was checked. */
export function LeavingAside({ view, now }: { view: View; now: string }) {
  const { leaving, problem, state } = view
  return (
    <>
      <Section title={isOut.has(state) ? 'What left' : 'What would leave'} id="leaves">
        {!isOut.has(state) && (
          <p className="hint">
            Exactly this, from what is saved, once it is checked and a second person approved it.
          </p>
        )}
        {problem && <Problem problem={problem} />}
        {leaving && (
          <PayloadView payload={leaving.payload} before={view.released} why={view.why} k={view.k} />
        )}
      </Section>
      {!isOut.has(state) && (
        <Section title="What stays, and why">
          <StoppedList stopped={view.stopped} k={view.k} />
        </Section>
      )}
      {!isOut.has(state) && (
        <Section title="Leak check">
          <Checks view={view} now={now} />
        </Section>
      )}
    </>
  )
}

function Problem({ problem }: { problem: NonNullable<View['problem']> }) {
  const missing = problem.fields.map(
    (field) => (fieldNames as Readonly<Record<string, string>>)[field] ?? field,
  )
  return (
    <Callout tone="warn" title="Nothing could leave like this">
      <p>
        {problemWords[problem.reason] ?? ''}
        {missing.length > 0 && ` Missing: ${missing.join(', ')}.`}
      </p>
    </Callout>
  )
}
