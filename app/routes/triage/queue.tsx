import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { queueViewCodes } from '#core/case/queue-views.ts'
import { keysOf } from '#core/command/commands.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { lastChange } from '#operations/live/read-news.server.ts'
import { nameQueues } from '#operations/routing/queues/name-queues.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { listViews } from '#operations/triage/views/list-views.server.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { KeyHint } from '#ui/staff/key-hint.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { pageTitle, viewNames } from '#ui/staff/words.ts'
import { startWords } from './bulk/words.ts'
import { callTitle } from './call/words.ts'
import { BulkForm, bulkChoice } from './queue/bulk-form.tsx'
import { QueueCounts } from './queue/counts.tsx'
import { Duty } from './queue/duty.tsx'
import { QueueFilters } from './queue/filters.tsx'
import { queueHref, shownFilter } from './queue/hrefs.ts'
import { ImminentLane } from './queue/lane.tsx'
import { LiftForm, liftChoice } from './queue/lift-form.tsx'
import { NothingFound, NotLookedFor } from './queue/nothing-found.tsx'
import { QueueTabs } from './queue/queue-tabs.tsx'
import { SavedViews } from './queue/saved-views.tsx'
import { QueueTable } from './queue/table.tsx'
import { counted } from './words.ts'

export const meta = () => [{ title: pageTitle('Queue') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const params = new URL(args.request.url).searchParams
  const read = readQueueFilter(params)
  if (!read.ok) throw refuse(400, `filter_${read.field}`)
  const since = await lastChange(args.context.house.db)
  const queue = await listQueue(args.context.house, actor, read.filter)
  if (queue.of === 'case') throw redirect(`/triage/cases/${queue.number}`)
  return {
    desk: await deskOf(args, actor),
    filter: shownFilter(params),
    lifted: readLifted(params.get('lifted')),
    unstarted: params.get('bulk'),
    next: params.get('next'),
    since: since.toString(),
    views: await listViews(args.context.house, actor),
    queue,
    queueNames: await nameQueues(args.context.house),
  }
}

/** Filled by the page's script: that something came since, and the asking for notifications. */
function NewsBar({ since }: { since: string }) {
  return (
    <div className="news-bar js-only" data-live-since={since}>
      <p role="status" data-live-status />
      <button type="button" className="button button-quiet button-small" data-notify hidden>
        Notify me here of imminent cases
      </button>
    </div>
  )
}

/** What came of asking for the next case, or of stepping back from one. */
function Answer({ to }: { to: string | null }) {
  if (to === 'none')
    return (
      <Callout tone="good" live>
        Nothing waits for anybody. Well done.
      </Callout>
    )
  if (to === 'limit')
    return (
      <Callout tone="neutral" live>
        You have as many cases as you may have at once. Finish one, give it back or hand it over.
        Cases of people in danger you can always take.
      </Callout>
    )
  if (to === 'skipped')
    return (
      <Callout tone="neutral" live>
        What waits now are cases that you skipped today. They are here for others; take one from the
        list if you like.
      </Callout>
    )
  if (to === 'moved')
    return (
      <Callout tone="good" live>
        Moved. Its new queue is not yours: you will see nothing more of that case.
      </Callout>
    )
  if (to === 'recused')
    return (
      <Callout tone="good" live>
        Saved. You will see nothing more of that case.
      </Callout>
    )
  return to === 'given' ? (
    <Callout tone="good" live>
      Given back. Whoever is next can take it.
    </Callout>
  ) : null
}

const readLifted = (text: string | null) =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null

export default function Queue() {
  const { desk, filter, queue, queueNames, views, next, since, lifted, unstarted } =
    useLoaderData<typeof loader>()
  // In the order of due times people in danger stand where they are due.
  const laned = queue.view === 'open' && !queue.byDue
  const apart = laned ? queue.rows.filter(({ urgency }) => urgency === 'imminent') : []
  const rest = queue.rows.slice(apart.length)
  const go = (change: Record<string, string | undefined>) => queueHref(filter, change)
  return (
    <Desk
      desk={desk}
      current="queue"
      title="Queue"
      wide
      actions={
        <>
          <ButtonLink kind="secondary" href="/triage/calls/new">
            {callTitle}
          </ButtonLink>
          <form method="post" action="/triage/next">
            <FormToken value={desk.formToken} />
            <Button command="next_case">
              Take the next case <KeyHint keys={keysOf('next_case')} />
            </Button>
          </form>
        </>
      }
    >
      <Answer to={next} />
      {unstarted && unstarted in startWords && (
        <Callout tone="warn" live>
          {startWords[unstarted as keyof typeof startWords]}
        </Callout>
      )}
      <NewsBar since={since} />
      <Duty desk={desk} />
      <Tabs
        label="Views"
        current={queue.view}
        tabs={queueViewCodes.map((view) => ({
          key: view,
          href: queueHref({ ...filter, view }),
          label: viewNames[view],
          command: `view_${view}`,
          ...(view === 'mine' && { count: queue.mine }),
          ...(view === 'quarantine' && { count: queue.quarantined }),
        }))}
      />
      <SavedViews views={views} filter={filter} formToken={desk.formToken} />
      <QueueFilters filter={filter} queues={queueNames} />
      <QueueTabs queues={queue.queues} filter={filter} />
      {queue.query && <NotLookedFor query={queue.query} />}
      <QueueCounts
        counts={queue.counts}
        due={queue.due}
        cap={queue.countCap}
        dueCap={queue.dueCap}
        filter={filter}
      />
      {lifted !== null && (
        <Callout tone="good" live>{`${counted(lifted, 'case')} let into the queue.`}</Callout>
      )}
      {queue.view === 'quarantine' && queue.rows.length > 0 && (
        <LiftForm formToken={desk.formToken} />
      )}
      <ImminentLane rows={apart} now={desk.now} />
      {queue.query && queue.rows.length === 0 && (
        <NothingFound query={queue.query} filter={filter} />
      )}
      {(rest.length > 0 || (apart.length === 0 && !queue.query)) && (
        <QueueTable
          choose={queue.view === 'quarantine' ? liftChoice : bulkChoice}
          rows={rest}
          now={desk.now}
          filtered={Object.keys(filter).some((name) => !['view', 'sort'].includes(name))}
          dueSort={
            queue.byDue
              ? { href: go({ sort: undefined, due: undefined }), now: 'ascending' }
              : { href: go({ sort: 'due' }) }
          }
        />
      )}
      {queue.rows.length > 0 && (
        <BulkForm formToken={desk.formToken} filter={filter} counts={queue.counts} />
      )}
      {may(desk.roles, 'claims.manage') && (
        <p>
          <a href="/triage/recusals">Recusals</a> ·{' '}
          <a href="/triage/limits">How many cases each may hold</a>
        </p>
      )}
      <Pagination
        label="Pages"
        range={counted(queue.rows.length, 'case on this page', 'cases on this page')}
        previous={
          queue.before ? { href: go({ before: queue.before }), label: 'Previous' } : undefined
        }
        next={queue.after ? { href: go({ after: queue.after }), label: 'Next' } : undefined}
      />
    </Desk>
  )
}
