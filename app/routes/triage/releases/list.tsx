import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { listReleases, releasesPerPage } from '#operations/release/list-releases.server.ts'
import { previewRelease } from '#operations/release/preview-release.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import sheet from '#ui/styles/release.css?url'
import { NextRelease } from './next-release.tsx'
import { PastReleases } from './past-releases.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }]

export const meta = () => [{ title: pageTitle('Releases') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'release.view')
  const query = new URL(args.request.url).searchParams
  const given = query.get('before') ?? ''
  const before = /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined
  const { releases, more } = await listReleases(house, { before, limit: releasesPerPage })
  return {
    desk: await deskOf(args, actor),
    mayCut: may(actor.roles, 'release.cut'),
    fresh: await isStepUpFresh(args),
    nothingNew: query.get('done') === 'nothing_new',
    next: await previewRelease(house),
    releases: releases.map(({ number, week, createdAt, patternCount, manifestSha256 }) => ({
      number,
      week,
      createdAt: createdAt.toISOString(),
      patternCount,
      manifestSha256,
    })),
    older: more ? (releases.at(-1)?.number ?? null) : null,
  }
}

/** Cuts this week's release now, instead of waiting for the weekly job. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'release.cut')
  await readForm(args)
  const result = await cutRelease(args.context.house, { actor: `person:${actor.id}` })
  if (!result.ok) return seeOther(`/triage/releases?done=${result.reason}`)
  return seeOther(`/triage/releases/${result.release.number}?done=cut`)
}

export default function Releases() {
  const { desk, mayCut, fresh, nothingNew, next, releases, older } = useLoaderData<typeof loader>()
  return (
    <Desk desk={desk} current="releases" title="Releases">
      {nothingNew && (
        <Callout title="Nothing was cut" live>
          No pattern may leave now that has not left already.
        </Callout>
      )}
      <NextRelease next={next} mayCut={mayCut} fresh={fresh} formToken={desk.formToken} />
      <PastReleases releases={releases} now={desk.now} older={older} />
    </Desk>
  )
}
