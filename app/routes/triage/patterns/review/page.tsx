import type { SerializeFrom } from '@remix-run/node'
import type { Desk as DeskFacts } from '#core/access/desk.ts'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Checks } from '../checks.tsx'
import { Eyebrow, PatternTag, Writers } from '../header.tsx'
import { History } from '../history.tsx'
import { patternHref } from '../hrefs.ts'
import { PayloadView } from '../payload-view.tsx'
import { Progress } from '../progress.tsx'
import { SourceCases, TipsLine } from '../source-cases.tsx'
import { StoppedList } from '../stopped-list.tsx'
import { errorTitle, titleOf } from '../words.ts'
import { Decision } from './decision.tsx'
import { ExactBytes } from './exact-bytes.tsx'
import type { ReviewFault } from './fault.ts'

export type ReviewPageData = {
  desk: DeskFacts
  view: SerializeFrom<PatternView>
  fresh: boolean
}

/** The second person's page: all that leaves, in words and in bytes, all that stays, and what it rests on. */
export function ReviewPage({ page, fault }: { page: ReviewPageData; fault: ReviewFault | null }) {
  const { desk, view } = page
  const number = view.number
  return (
    <Desk
      desk={desk}
      current="patterns"
      title={`Review: ${titleOf(view.title)}`}
      eyebrow={<Eyebrow view={view} back={{ href: patternHref(number), label: 'The pattern' }} />}
      actions={<PatternTag view={view} />}
      wide
    >
      <Progress state={view.state} />
      <ErrorSummary
        title={errorTitle}
        errors={fault ? [{ href: fault.confirm ? '#confirm' : '#decision', text: fault.text }] : []}
      />
      <div className="bench bench-reading">
        <div className="bench-form">
          <Section title="What would leave, and why it may" id="leaves">
            {view.leaving ? (
              <PayloadView
                payload={view.leaving.payload}
                before={view.released}
                why={view.why}
                k={view.k}
              />
            ) : (
              <p>Nothing yet: it is not complete.</p>
            )}
          </Section>
          <Section title="What stays, and why">
            <StoppedList stopped={view.stopped} k={view.k} />
          </Section>
          {view.leaving && <ExactBytes leaving={view.leaving} />}
        </div>
        <div className="bench-aside">
          <Section title="Decision" id="decision">
            <Decision page={page} fault={fault} />
          </Section>
          <Section title="Leak check">
            <Checks view={view} now={desk.now} />
          </Section>
          <Section title="Where it comes from" id="sources">
            <TipsLine view={view} />
            <SourceCases cases={view.cases} />
          </Section>
          <Section title="Who, so far">
            <Writers view={view} />
            <History history={view.history} now={desk.now} />
          </Section>
          {view.released && view.released.version < view.version && (
            <Callout>
              <p>Version {view.released.version} is out. This one would replace it.</p>
            </Callout>
          )}
        </div>
      </div>
    </Desk>
  )
}
