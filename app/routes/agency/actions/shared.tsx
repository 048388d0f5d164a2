import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { namings } from '#core/action/same-work.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { answerIntroduction } from '#operations/action/answer-introduction.server.ts'
import { readSharedWork } from '#operations/action/read-shared-work.server.ts'
import { setNaming } from '#operations/action/set-naming.server.ts'
import { introductionNames, namingNames } from '#ui/agency/action-words.ts'
import { sectorNames } from '#ui/agency/pattern-words.ts'
import { Subject } from '#ui/agency/subject.tsx'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from '../form-text.ts'
import { ActionNav } from './nav.tsx'

const title = 'Who else works on it'
export const meta = () => [{ title: pageTitle(title) }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.act')
  const work = await readSharedWork(args.context.house, member.agencyId)
  const saved = new URL(args.request.url).searchParams.has('saved')
  return { desk: await deskOf(args, member), work, saved }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.act')
  const form = await readForm(args)
  const introduction = textOf(form, 'introduction')
  if (introduction === '') {
    const result = await setNaming(house, member, textOf(form, 'naming'))
    return result.ok ? seeOther('/agency/actions/shared?saved=1') : json({ wrong: true }, 400)
  }
  if (!isUuid(introduction)) throw refuse(404, 'introduction_unknown')
  const result = await answerIntroduction(house, member, introduction, textOf(form, 'answer'))
  if (!result.ok && result.reason !== 'introduction_over') throw refuse(404, result.reason)
  return seeOther('/agency/actions/shared?saved=1')
}

type Other = { name: string; sector: string }

export default function Shared() {
  const { desk, work, saved } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()?.wrong
  const { naming, shared, introductions } = work
  return (
    <AgencyDesk
      desk={desk}
      current="agency_actions"
      title={title}
      lead="Two who act on one account without knowing it get in each other’s way. Names are given only where both allow it."
    >
      <ActionNav current="/agency/actions/shared" />
      {saved && <Callout tone="good" title="Saved" live />}
      <h2 id="known">At work on the same as you</h2>
      <DataTable
        caption="Agencies that may be named to you"
        rows={shared}
        rowKey={({ subject }) => subject.indicator?.value ?? String(subject.pattern)}
        empty={
          <EmptyState title="Nobody to name">
            <p>
              Either nobody else works on it, or one of you does not want to be named. We don’t say
              which.
            </p>
          </EmptyState>
        }
        columns={[
          { key: 'subject', header: 'On', cell: ({ subject }) => <Subject of={subject} /> },
          {
            key: 'agencies',
            header: 'Also at work',
            cell: ({ agencies }) => agencies.map(nameOf).join(', '),
          },
        ]}
      />
      <h2 id="introductions">Someone would like to talk</h2>
      {introductions.length === 0 && <p>Nobody asked through us.</p>}
      {introductions.map(({ id, subject, state, other }) => (
        <Callout
          key={id}
          tone={state === 'open' ? 'warn' : 'neutral'}
          title={
            <>
              <Subject of={subject} />: {introductionNames[state]}
            </>
          }
        >
          {state === 'named' && other && <p>It is {nameOf(other)}. They know your name, too.</p>}
          {state === 'open' && (
            <>
              <p>
                Another agency works on this. Say yes, and if they say yes as well, each of you
                learns the other’s name. If not, neither learns anything.
              </p>
              <form method="post" action="/agency/actions/shared">
                <FormToken value={desk.formToken} />
                <input type="hidden" name="introduction" value={id} />
                <ButtonRow>
                  <Button kind="secondary" name="answer" value="yes">
                    Yes, give our name
                  </Button>
                  <Button kind="quiet" name="answer" value="no">
                    No
                  </Button>
                </ButtonRow>
              </form>
            </>
          )}
        </Callout>
      ))}
      <h2 id="who">Who may learn what you work on?</h2>
      <form method="post" action="/agency/actions/shared" noValidate>
        <FormToken value={desk.formToken} />
        <Radios
          id="naming"
          name="naming"
          label="To whom may we name your agency?"
          hint="You learn of them in return. An action may say otherwise."
          small
          value={naming}
          error={wrong ? 'Choose one.' : undefined}
          choices={namings.map((code) => ({ value: code, label: namingNames[code] }))}
        />
        <Button>Save</Button>
      </form>
    </AgencyDesk>
  )
}

function nameOf({ name, sector }: Other): string {
  const known = Object.entries(sectorNames).find(([code]) => code === sector)?.[1]
  return `${name} (${known ?? sector})`
}
