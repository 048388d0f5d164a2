import type { RequestKind, RequestOutcome } from '#core/access/role-request.ts'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { roleText } from '../people-table.tsx'
import { kindNames, outcomeNames } from './words.ts'

type Request = {
  kind: RequestKind
  personId: string | null
  callSign: string | null
  email: string | null
  agency: string | null
  roles: string[]
  rolesBefore: string[]
  askedBy: string
  askedAt: string
  expiresAt: string
  effectiveAt: string | null
  outcome: RequestOutcome | null
  decidedBy: string | null
  decidedAt: string | null
  words: string | null
}

const time = (at: string) => <RelativeTime at={at} now={at} language="en" form="absolute" />

/** What is asked for, by whom, and what came of it. */
export function RequestFacts({ request }: { request: Request }) {
  const { personId, callSign, email, agency, outcome, decidedBy, decidedAt, words } = request
  const items = [
    { key: 'what', term: 'What', value: kindNames[request.kind] },
    {
      key: 'who',
      term: 'Who',
      value: personId ? <a href={`/staff/people/${personId}`}>{callSign}</a> : callSign,
    },
    { key: 'email', term: 'E-mail', value: email },
    { key: 'agency', term: 'Agency', value: agency },
    { key: 'before', term: 'Roles now', value: roleText(request.rolesBefore) },
    { key: 'roles', term: 'Roles then', value: roleText(request.roles) },
    { key: 'by', term: 'Asked by', value: request.askedBy },
    { key: 'at', term: 'Asked (UTC)', value: time(request.askedAt) },
    {
      key: 'effect',
      term: 'Takes effect by itself (UTC)',
      value: outcome === null && request.effectiveAt && time(request.effectiveAt),
    },
    { key: 'until', term: 'Waits until (UTC)', value: outcome === null && time(request.expiresAt) },
    { key: 'outcome', term: 'What came of it', value: outcome && outcomeNames[outcome] },
    { key: 'answerer', term: 'By', value: decidedBy },
    { key: 'answered', term: 'When (UTC)', value: decidedAt && time(decidedAt) },
    { key: 'words', term: 'Why', value: words },
  ]
  return (
    <Section title="What is asked for">
      <DescriptionList items={items.filter(({ value }) => value)} />
    </Section>
  )
}
