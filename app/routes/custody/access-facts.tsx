import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { accessStateNames, reasonName } from '#core/identity/words.ts'
import type { AccessView } from '#operations/identity/read-access.server.ts'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Access = SerializeFrom<AccessView>

const allowed = ({ allows }: Access): string =>
  [...(allows.law ? ['sharing with police'] : []), ...(allows.reply ? ['writing back'] : [])].join(
    ' and ',
  ) || 'neither police nor writing back'

const looksText = (count: number): string =>
  count === 0 ? 'not yet' : count === 1 ? 'once' : `${count} times`

/** What there is to know of an access but for words and details. */
export function AccessFacts({ access, now }: { access: Access; now: string }) {
  const at = (moment: string) => <RelativeTime at={moment} now={now} language="en" />
  return (
    <DescriptionList
      items={[
        { key: 'state', term: 'State', value: accessStateNames[access.state] },
        { key: 'case', term: 'Case', value: formatCaseNumber(access.number) },
        { key: 'tip', term: 'Report', value: access.tip },
        { key: 'why', term: 'Why', value: reasonName(access.reason) },
        {
          key: 'by',
          term: 'By',
          value: (
            <>
              {access.own ? 'you' : access.askedBy}, {at(access.askedAt)}
            </>
          ),
        },
        { key: 'minutes', term: 'For', value: `${access.minutes} minutes` },
        { key: 'urgency', term: 'In danger now', value: access.imminent ? 'Yes' : 'No' },
        { key: 'allows', term: 'The reporter allows', value: allowed(access) },
        ...(access.decidedBy && access.decidedAt
          ? [
              {
                key: 'decided',
                term: 'Answered',
                value: (
                  <>
                    by {access.decidedBy}, {at(access.decidedAt)}
                  </>
                ),
              },
            ]
          : []),
        ...(access.until
          ? [
              {
                key: 'until',
                term: 'Open until',
                value: (
                  <>
                    <RelativeTime at={access.until} now={now} language="en" form="absolute" /> UTC
                  </>
                ),
              },
            ]
          : []),
        {
          key: 'looks',
          term: 'Looked at',
          value: looksText(access.looks),
        },
      ]}
    />
  )
}

/** What somebody wrote; null where the case, and its key, are gone. */
export function Written({ words }: { words: string | null }) {
  return words === null ? (
    <p>These words were destroyed with the case.</p>
  ) : (
    <p className="kept" dir="auto">
      {words}
    </p>
  )
}
