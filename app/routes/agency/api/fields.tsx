import type { PatternPayload } from '#core/pattern/payload.ts'
import { DataTable } from '#ui/staff/data-table.tsx'

/** A new field of the payload does not compile before it is explained here. */
const meanings: Record<keyof PatternPayload, string> = {
  format: 'harborlight-pattern/1',
  id: 'Stays the same through all versions',
  number: 'For people: 42 is spoken of as P-0042',
  version: 'Counts up with each change; the highest counts',
  status: 'new, amended or revoked',
  revocation: 'Why it was revoked, else null',
  tlp: 'Traffic Light Protocol 2.0: who may see it',
  kind: 'job_offer, forced_work, investment or other_scam',
  sub_kind: 'What we think it is, more closely, or null',
  tactics: 'How it is done, as codes',
  title: 'A moderator’s words',
  summary: 'A moderator’s words; empty when revoked',
  attributes: 'What reporters answered, and how many tips say so',
  countries: 'reported_from, transit and destination, as ISO 3166 codes',
  first_seen: 'ISO week of the first tip',
  last_seen: 'ISO week of the latest tip',
  tips: 'How many tips: 1-2, 3-9, 10-49, 50-249 or 250+',
  money: 'Per currency or coin: the sum lies from at_least to below',
  sectors: 'Whom it concerns',
  actions: 'What we ask of each sector',
  indicators: 'type, value, role, confidence and score (0-100), weeks seen, valid_until, half_life',
  related: 'Other patterns that are out and belong to it',
  urgent: 'Why it left at once, else missing: people_at_risk, money_moving or spreading_fast',
}

const rows = Object.entries(meanings).map(([field, meaning]) => ({ field, meaning }))

/** What a line of patterns.ndjson holds. */
export function Fields() {
  return (
    <>
      <p>
        Each line of <code>patterns.ndjson</code> is one pattern with these fields. The other files
        say the same in their own way. Counts, places, dates and money are coarse on purpose: they
        must not point at anyone who reported.
      </p>
      <DataTable
        caption="Fields of a pattern"
        rows={rows}
        rowKey={({ field }) => field}
        empty={null}
        columns={[
          {
            key: 'field',
            header: 'Field',
            narrow: true,
            cell: ({ field }) => <code>{field}</code>,
          },
          { key: 'meaning', header: 'Meaning', cell: ({ meaning }) => meaning },
        ]}
      />
    </>
  )
}
