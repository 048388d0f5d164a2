import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import { formatPatternNumber, parsePatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { type Clearance, isReleasedTo } from '#core/taxii/audience.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { listActions } from '#operations/action/list-actions.server.ts'
import { reportAction } from '#operations/action/report-action.server.ts'
import { readOwnTimes } from '#operations/figures/read-action-times.server.ts'
import {
  findReleasedPattern,
  listCurrentPatterns,
} from '#operations/release/list-current-patterns.server.ts'
import { count } from '#ui/agency/pattern-words.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { ActionForm } from './action-form.tsx'
import { ActionTable } from './action-table.tsx'
import { JustReported } from './actions/just-reported.tsx'
import { ActionNav } from './actions/nav.tsx'
import { spanText } from './actions/span-text.ts'
import { ChoosePattern } from './choose-pattern.tsx'
import { textOf } from './form-text.ts'

export const meta = () => [{ title: pageTitle('Actions') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.act')
  const query = new URL(args.request.url).searchParams
  const number = parsePatternNumber(query.get('pattern') ?? '')
  const found = number === undefined ? null : await findReleasedPattern(house.db, number)
  const chosen = found && isFor(member.clearance, found.payload) ? found : null
  const current = chosen ? [] : await listCurrentPatterns(house, 100)
  return {
    desk: await deskOf(args, member),
    agency: member.agency,
    newId: uuidv7(),
    thanks: thanksFor(query.get('done')),
    chosen: chosen?.payload ?? null,
    unknown: query.has('pattern') && !chosen,
    patterns: current
      .filter((one) => isFor(member.clearance, one))
      .map(({ number, title }) => ({ number, title })),
    actions: await listActions(house, member.agencyId, 50),
    times: await readOwnTimes(house, member.agencyId),
    batch: batchOf(query),
  }
}

function isFor(clearance: Clearance | null, pattern: PatternPayload): boolean {
  return clearance !== null && isReleasedTo(clearance, pattern)
}

/** What was just reported in one go, and may be undone. */
function batchOf(query: URLSearchParams): { id: string; recorded: number } | null {
  const id = query.get('batch') ?? ''
  const recorded = Number(query.get('recorded'))
  return isUuid(id) && Number.isSafeInteger(recorded) && recorded >= 0 ? { id, recorded } : null
}

/** What follows from a report, by the address's `done`. */
function thanksFor(done: string | null): string | null {
  if (done === 'undone') return 'It is taken back and counts nowhere.'
  if (done === 'corrected') return 'It is put right.'
  if (done === 'questioned') return 'Our moderators will look at the pattern again.'
  if (done !== 'reported') return null
  return 'The people who reported this will read it on their receipt page, without your name.'
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.act')
  const form = await readForm(args)
  const id = textOf(form, 'id')
  if (!isUuid(id)) throw refuse(400, 'form_malformed')
  const typed = {
    pattern: textOf(form, 'pattern'),
    kind: textOf(form, 'kind'),
    indicator: textOf(form, 'indicator'),
    reason: textOf(form, 'reason'),
    date: textOf(form, 'date'),
    naming: textOf(form, 'naming'),
  }
  const result = await reportAction(args.context.house, member, { id, ...typed })
  if (result.ok)
    return seeOther(
      `/agency/actions?done=${result.kind === 'false_positive' ? 'questioned' : 'reported'}`,
    )
  return json({ ...typed, fault: result.reason }, { status: 400 })
}

export default function Actions() {
  const { desk, agency, newId, thanks, chosen, unknown, patterns, actions, times, batch } =
    useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_actions"
      title={chosen ? `What did you do about ${formatPatternNumber(chosen.number)}?` : 'Actions'}
      lead={
        chosen
          ? undefined
          : 'What you did goes back to the people who told us: they read that an account was frozen, and never by whom.'
      }
    >
      {!chosen && <ActionNav current="/agency/actions" />}
      {batch && <JustReported batch={batch} formToken={desk.formToken} />}
      {thanks && (
        <Callout tone="good" title="Thank you. It is recorded." live>
          <p>{thanks}</p>
        </Callout>
      )}
      {chosen ? (
        <ActionForm
          formToken={desk.formToken}
          id={newId}
          pattern={chosen}
          sector={agency.sector}
          refused={refused ?? null}
        />
      ) : (
        <ChoosePattern
          patterns={patterns}
          unknown={unknown || refused?.fault === 'pattern_unknown'}
        />
      )}
      {!chosen && (
        <>
          <h2 id="reported">Reported by {agency.name}</h2>
          {times.median !== null && (
            <p>
              Of what you did in the last 91 days, half came within {spanText(times.median)} of the
              release ({count(times.actions, 'action')}).
            </p>
          )}
          <ActionTable actions={actions} now={desk.now} />
        </>
      )}
    </AgencyDesk>
  )
}
