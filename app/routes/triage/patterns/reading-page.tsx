import { may } from '#core/access/permissions.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Writers } from './header.tsx'
import { History } from './history.tsx'
import { patternHref } from './hrefs.ts'
import { LeavingAside } from './leaving-aside.tsx'
import { Notice } from './notices.tsx'
import type { PatternPageData } from './page-data.ts'
import { PatternDesk } from './pattern-desk.tsx'
import { SourceCases, TipsLine } from './source-cases.tsx'

/** A pattern that is on its way or out: to be read, and changed only by a step of its own. */
export function ReadingPage({ page }: { page: PatternPageData }) {
  const { desk, draft } = page
  return (
    <PatternDesk page={page}>
      <Notice done={page.done} />
      <div className="bench bench-reading">
        <div className="bench-form">
          <LeavingAside view={draft} now={desk.now} />
        </div>
        <div className="bench-aside">
          <Next page={page} />
          <Section title="Where it comes from" id="sources">
            <TipsLine view={draft} />
            <SourceCases cases={draft.cases} />
          </Section>
          <Section title="Decisions so far">
            <Writers view={draft} />
            <History history={draft.history} now={desk.now} />
          </Section>
        </div>
      </div>
    </PatternDesk>
  )
}

function Next({ page: { desk, draft } }: { page: PatternPageData }) {
  const { number, state, released } = draft
  const onItsWay = state === 'in_review' || state === 'approved' || state === 'scheduled'
  const takeBack = released !== null && may(desk.roles, 'pattern.approve')
  return (
    <Section title="Next">
      <p>{nextWords(draft)}</p>
      <div className="button-row">
        {onItsWay && (
          <ButtonLink
            kind={draft.approvalRefusal === null ? 'primary' : 'secondary'}
            href={patternHref(number, 'review')}
          >
            {draft.approvalRefusal === null ? 'Review it' : 'See the review'}
          </ButtonLink>
        )}
        {onItsWay && (
          <ButtonLink kind="quiet" href={`${patternHref(number)}?edit`}>
            Change it…
          </ButtonLink>
        )}
        {state === 'published' && (
          <ButtonLink kind="secondary" href={patternHref(number, 'amendment')}>
            Take it up again…
          </ButtonLink>
        )}
        {takeBack && state !== 'revoked' && (
          <ButtonLink kind="quiet" href={patternHref(number, 'revocation')}>
            Take it back…
          </ButtonLink>
        )}
      </div>
      {draft.stale && (
        <Callout tone="warn">
          <p>
            A tip behind it has changed since it was checked, so it can’t be approved like this.
          </p>
        </Callout>
      )}
    </Section>
  )
}

function nextWords({ state, scheduledWeek, version, mine }: PatternPageData['draft']): string {
  switch (state) {
    case 'in_review':
      return mine
        ? 'A second person reads it now. You wrote or edited it, so it can’t be you.'
        : 'It waits for a second person.'
    case 'approved':
    case 'scheduled':
      return `Approved. It leaves with the next release, of ${scheduledWeek ?? 'this week'} or after.`
    case 'published':
      return `Version ${version} is out. Agencies act on it.`
    case 'revoked':
      return 'Taken back. The release after that told agencies what to take out, or the next one will.'
    case 'expired':
      return 'Its term is over.'
    default:
      return ''
  }
}
