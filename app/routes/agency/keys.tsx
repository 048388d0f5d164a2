import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import { agencyKeyRules } from '#core/access/agency-key.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { listRefusals } from '#operations/agency/list-refusals.server.ts'
import { standingOfAgency } from '#operations/agency/standings.server.ts'
import { createAgencyKey } from '#operations/release/create-agency-key.server.ts'
import { listAgencyKeys } from '#operations/release/list-agency-keys.server.ts'
import { listDownloads } from '#operations/release/list-downloads.server.ts'
import { listReads } from '#operations/taxii/list-reads.server.ts'
import { sectorNames } from '#ui/agency/pattern-words.ts'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { AgreementNotice } from './agreement-notice.tsx'
import { DownloadTable } from './download-table.tsx'
import { textOf, textsOf } from './form-text.ts'
import { KeyForm } from './key-form.tsx'
import { KeyNotices } from './key-notices.tsx'
import { KeyTable } from './key-table.tsx'
import { NewKey } from './new-key.tsx'
import { ReadTable } from './read-table.tsx'

export const meta = () => [{ title: pageTitle('Keys') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.keys')
  return {
    desk: { ...(await deskOf(args, member)), here: '/agency/keys' },
    agency: member.agency.name,
    clearance: {
      sectorName: sectorNames[member.agency.sector],
      ceiling: member.clearance?.ceiling ?? 'clear',
    },
    fresh: await isStepUpFresh(args),
    /** Of the key that the form would make: the same form sent twice makes one. */
    newId: uuidv7(),
    standing: await standingOfAgency(house, member.agencyId),
    keys: await listAgencyKeys(house, member.agencyId),
    refusals: await listRefusals(house, member.agencyId, 14),
    reads: await listReads(house, member.agencyId, 20),
    downloads: await listDownloads(house, member.agencyId, 20),
  }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  const form = await readForm(args)
  const id = textOf(form, 'id')
  if (!isUuid(id)) throw refuse(400, 'form_malformed')
  const typed = {
    label: textOf(form, 'label'),
    days: textOf(form, 'days'),
    endpoints: textsOf(form, 'endpoints'),
    ceiling: textOf(form, 'ceiling'),
    networks: textOf(form, 'networks'),
  }
  const made = await createAgencyKey(args.context.house, member, { id, ...typed })
  if (!made.ok) {
    const { reason, entry } = made
    return json({ made: null, refused: { ...typed, reason, entry } }, 400)
  }
  return json({ made: { ...made, expiresAt: made.expiresAt.toISOString() }, refused: null })
}

export default function Keys() {
  const { desk, agency, clearance, fresh, newId, standing, keys, refusals, reads, downloads } =
    useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_keys"
      title="Keys"
      lead={`A program of ${agency} fetches releases with a key. A key ends after ${agencyKeyRules.defaultDays} days unless you choose otherwise.`}
    >
      {result?.made && <NewKey made={result.made} now={desk.now} />}
      <AgreementNotice standing={standing} now={desk.now} />
      <KeyNotices keys={keys} refusals={refusals} now={desk.now} />
      <h2 id="keys">Your agency’s keys</h2>
      <KeyTable keys={keys} now={desk.now} />
      <h2 id="new">Make a key</h2>
      {fresh || result ? (
        <KeyForm
          formToken={desk.formToken}
          id={newId}
          agency={clearance}
          refused={result?.refused ?? null}
        />
      ) : (
        <ConfirmFirst next="/agency/keys" what="Making or revoking a key" />
      )}
      <h2 id="downloads">Last downloads</h2>
      <p>
        What your agency’s keys and people fetched. We see the same list.{' '}
        <a href="/agency/usage">All of it, with figures and as a file</a>
      </p>
      <DownloadTable downloads={downloads} now={desk.now} />
      <h2 id="reads">Last readings over TAXII</h2>
      <ReadTable reads={reads} now={desk.now} />
    </AgencyDesk>
  )
}
