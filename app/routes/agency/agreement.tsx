import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { blocksOf } from '#core/agreement/read-version.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { acceptAgreement } from '#operations/agency/accept-agreement.server.ts'
import { readAgreement } from '#operations/agency/read-agreement.server.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { AgreementHistory } from './agreement-history.tsx'
import { textOf } from './form-text.ts'

export const meta = () => [{ title: pageTitle('Data-sharing agreement') }]

const open = { beforeAgreeing: true } as const

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.view', open)
  const agreement = await readAgreement(args.context.house, member.agencyId)
  if (!agreement) throw refuse(404, 'agreement_unknown')
  return {
    desk: await deskOf(args, member),
    agency: member.agency.name,
    fresh: await isStepUpFresh(args),
    said: new URL(args.request.url).searchParams.get('done') === 'accepted',
    agreement,
    blocks: blocksOf(agreement.newest.text),
  }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys', open)
  const form = await readForm(args)
  const version = Number(textOf(form, 'version'))
  const given = {
    version: Number.isSafeInteger(version) ? version : 0,
    sha256: textOf(form, 'sha256'),
  }
  const result = await acceptAgreement(args.context.house, member, given)
  if (result.ok) throw seeOther('/agency/agreement?done=accepted')
  return json({ reason: result.reason }, 400)
}

const reasons = {
  version_unknown: 'There is no such version. Please read it again below.',
  version_changed: 'This is not the text that you were shown. Please read it again below.',
  agency_not_active: 'Your agency is not active any more.',
} as const

/** The agreement word for word, what it comes to, who accepted which version, and the form to accept it. */
export default function Agreement() {
  const { desk, agency, fresh, said, agreement, blocks } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { newest, standing, history } = agreement
  const at = (when: string) => <RelativeTime at={when} now={desk.now} language="en" form="day" />
  return (
    <AgencyDesk
      desk={desk}
      current="agency_agreement"
      title="Data-sharing agreement"
      lead={`What ${agency} may do with what it gets from us. Version ${newest.number}.`}
    >
      {refused && <Callout tone="danger" title={reasons[refused.reason]} live />}
      {said && newest.accepted && (
        <Callout tone="good" title="Accepted. Your keys work from the next request." live />
      )}
      {standing.state === 'needed' && (
        <Callout tone="warn" title="Your agency’s keys are stopped, and these pages wait">
          <p>
            Version {newest.number} counts since {at(standing.since)} and nobody of {agency} has
            accepted it. Once one of you does, everything works again at once.
          </p>
        </Callout>
      )}
      {standing.state === 'asked' && (
        <Callout tone="warn" title={`Please accept version ${newest.number}`}>
          <p>Your keys go on until {at(standing.until)}, and then need it.</p>
        </Callout>
      )}
      <h2 id="points">In short</h2>
      <ul>
        {newest.summary.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>The full text counts, not this list.</p>
      <h2 id="text">The full text</h2>
      {blocks.map(({ heading, paragraph }) => (
        <section key={heading ?? paragraph}>
          {heading && <h3>{heading}</h3>}
          <p>{paragraph}</p>
        </section>
      ))}
      <h2 id="accept">Accept it</h2>
      {newest.accepted ? (
        <p>
          {newest.accepted.by} accepted version {newest.number} for {agency}{' '}
          {at(newest.accepted.at)}.
        </p>
      ) : fresh ? (
        <form method="post" action="/agency/agreement">
          <FormToken value={desk.formToken} />
          <input type="hidden" name="version" value={newest.number} />
          <input type="hidden" name="sha256" value={newest.sha256} />
          <p>
            By this I accept version {newest.number} for {agency}, and say that I may speak for it.
          </p>
          <Button>Accept version {newest.number}</Button>
        </form>
      ) : (
        <ConfirmFirst next="/agency/agreement#accept" what="Accepting the agreement" />
      )}
      <h2 id="history">All versions</h2>
      <AgreementHistory versions={history} now={desk.now} />
    </AgencyDesk>
  )
}
