import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatPatternNumber, patternNumberInPath } from '#core/pattern/number.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { clearanceOf } from '#operations/portal/clearance-of.server.ts'
import { readCurrent } from '#operations/portal/read-current.server.ts'
import { PatternCard } from '#ui/agency/pattern-card.tsx'
import { count } from '#ui/agency/pattern-words.ts'
import { ButtonLink } from '#ui/button.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { patternHref } from './hrefs.ts'
import { Versions } from './versions.tsx'

export const meta = ({ params }: { params: { number?: string } }) => [
  { title: pageTitle(formatPatternNumber(params.number ?? '')) },
]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  const number = patternNumberInPath(args.params.number)
  const clearance = await clearanceOf(house, member.agencyId)
  // One that is not for the reader answers as one that is not there.
  const pattern = number && clearance ? await readCurrent(house, clearance, number) : null
  if (!pattern) throw refuse(404, 'pattern_unknown')
  return { desk: await deskOf(args, member), sector: member.agency.sector, pattern }
}

export default function Pattern() {
  const { desk, sector, pattern } = useLoaderData<typeof loader>()
  const { payload, related, versions, release } = pattern
  const contents = [
    { href: '#pattern', label: 'The pattern' },
    ...(related.length > 0 ? [{ href: '#related', label: 'Read with' }] : []),
    { href: '#history', label: 'History' },
    { href: '#programs', label: 'For programs' },
  ]
  return (
    <AgencyDesk
      desk={desk}
      current="agency_patterns"
      title={`Pattern ${formatPatternNumber(payload.number)}`}
      eyebrow={<a href="/agency/patterns">Patterns</a>}
      contents={contents}
    >
      <h2 id="pattern" className="visually-hidden">
        The pattern
      </h2>
      <PatternCard
        payload={payload}
        sector={sector}
        act={
          <ButtonLink href={`/agency/actions?pattern=${payload.number}`}>
            Tell us what you did
          </ButtonLink>
        }
      />
      {related.length > 0 && (
        <>
          <h2 id="related">Read with</h2>
          <ul className="plain-list">
            {related.map((one) => (
              <li key={one.number}>
                <a href={patternHref(one.number)}>{formatPatternNumber(one.number)}</a>{' '}
                <span dir="auto">{one.title}</span>
                {one.status === 'revoked' && ' (revoked)'}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="history">History</h2>
      <p>{count(versions.length, 'version')} that your agency may see. The newest counts.</p>
      <Versions versions={versions} />
      <h2 id="programs">For programs</h2>
      <p>
        It stands in every file of <a href={`/agency/releases/${release}`}>release {release}</a> and
        in your TAXII collections. Its id is <code className="hash">{payload.id}</code>.
      </p>
    </AgencyDesk>
  )
}
