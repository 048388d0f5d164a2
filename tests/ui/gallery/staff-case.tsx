import { Button, ButtonRow } from '#ui/button.tsx'
import { Meter } from '#ui/charts/meter.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Defanged } from '#ui/staff/defanged.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormRow, Section, SplitView, Toolbar } from '#ui/staff/layout.tsx'
import { Notes } from '#ui/staff/notes.tsx'
import { ScoreBars } from '#ui/staff/score-bars.tsx'
import { StatusTag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { Timeline } from '#ui/staff/timeline.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { copyWords, Staff } from './staff-chrome.tsx'

const now = '2026-11-22T14:05:00Z'
const ago = (at: string) => <RelativeTime at={at} now={now} language="en" />

const indicators = [
  {
    type: 'Website',
    value: 'https://golden-reach.example/apply?id=88',
    role: 'Contacted from',
    others: 11,
  },
  {
    type: 'Wallet',
    value: 'eth:0x52908400098527886e0f7030069857d2e4169ee7',
    role: 'Paid to',
    others: 3,
  },
  { type: 'Phone', value: '+66891234567', role: 'Contacted from', others: 0 },
]

const aside = (
  <>
    <Section title="Why it stands here">
      <ScoreBars
        title="Score"
        total="71 of 100"
        points={(points) => (points > 0 ? `+${points}` : `−${-points}`)}
        parts={[
          { key: 'danger', label: 'The person is not safe', points: 40 },
          { key: 'links', label: '11 other tips name the same website', points: 22 },
          { key: 'travel', label: 'Travel within seven days', points: 14 },
          { key: 'thin', label: 'Little detail in the story', points: -5 },
        ]}
      />
    </Section>
    <Section title="Facts">
      <DescriptionList
        items={[
          { key: 'kind', term: 'Kind', value: 'Job offer' },
          { key: 'about', term: 'About', value: 'Someone the reporter knows' },
          { key: 'to', term: 'Destination', value: 'Myanmar' },
          { key: 'lang', term: 'Language', value: 'English' },
          { key: 'lost', term: 'Lost', value: '1,200 USD · 0.05 BTC' },
        ]}
      />
    </Section>
    <Section title="History">
      <Timeline
        label="History"
        events={[
          {
            key: '1',
            who: 'Heron 4',
            what: 'opened the story',
            when: ago('2026-11-22T13:40:00Z'),
            icon: 'eye',
            tone: 'review',
          },
          {
            key: '2',
            who: 'Heron 4',
            what: 'claimed the case',
            when: ago('2026-11-22T13:39:00Z'),
            icon: 'half',
            tone: 'warn',
            detail: 'Lease until 14:39',
          },
          {
            key: '3',
            who: 'System',
            what: 'suggested 2 links',
            when: ago('2026-11-22T09:10:00Z'),
            icon: 'link',
          },
          {
            key: '4',
            who: 'System',
            what: 'filed the tip',
            when: ago('2026-11-22T09:10:00Z'),
            icon: 'disc',
            tone: 'info',
          },
        ]}
      />
    </Section>
  </>
)

export const casePage = (
  <Staff
    title="Customer service in Sihanoukville, passport held"
    current="queue"
    eyebrow={
      <>
        <a href="/triage">Queue</a> / C-1017
      </>
    }
    wide
    actions={
      <>
        <Button kind="secondary" small command="case_give_back">
          Release
        </Button>
        <Button small command="case_decide">
          Decide
        </Button>
      </>
    }
  >
    <Toolbar label="State">
      <UrgencyTag urgency="high" label="High" />
      <StatusTag of="case" state="in_triage" label="In triage" />
      <StatusTag of="verdict" state="suspected" label="Suspected" />
      <StatusTag of="impact" state="person_at_risk" label="Person at risk" />
    </Toolbar>
    <Meter label="Your lease" text="26 of 60 minutes left" value={34} max={60} tone="warn" />
    <SplitView aside={aside} asideLabel="About this case">
      <Section
        title="Story"
        actions={<StatusTag of="key" state="locked" label="Opening is recorded" />}
      >
        <div className="story">
          {
            'My cousin answered an advert on Telegram for a customer service job. They paid her flight.\n\nAt the hotel they took her passport. She writes only at night and says she may not leave the building.'
          }
        </div>
      </Section>
      <Section title="Indicators" flush>
        <DataTable
          caption="Indicators"
          rows={indicators}
          rowKey={(row) => row.value}
          empty={<EmptyState title="None found" />}
          columns={[
            {
              key: 'value',
              header: 'Value',
              cell: (row) => <Defanged value={row.value} copy={copyWords} />,
            },
            { key: 'type', header: 'Type', narrow: true, cell: (row) => row.type },
            { key: 'role', header: 'Role', narrow: true, cell: (row) => row.role },
            {
              key: 'others',
              header: 'Other tips',
              narrow: true,
              numeric: true,
              cell: (row) => (row.others ? <a href="/x">{row.others}</a> : 0),
            },
          ]}
        />
      </Section>
      <Section title="Notes and messages">
        <Notes
          label="Notes and messages"
          empty="Nothing yet"
          notes={[
            {
              id: '1',
              author: 'Heron 4',
              when: ago('2026-11-22T13:45:00Z'),
              text: 'Same building as C-0871? Ask for the floor.',
              audience: { kind: 'staff', label: 'Only staff' },
            },
            {
              id: '2',
              author: 'Harborlight',
              when: ago('2026-11-22T13:50:00Z'),
              text: 'Thank you. Can she tell us what she sees from the window?',
              audience: { kind: 'reporter', label: 'Reporter can read this' },
            },
          ]}
        />
        <form method="post">
          <TextArea
            compact
            id="reply"
            name="reply"
            label="Write to the reporter"
            hint="Signed “Harborlight”, never with your call-sign."
            limit={{
              characters: 2000,
              words: 'Up to 2,000 characters',
              left: '{n} characters left',
              over: '{n} too many',
            }}
          />
          <ButtonRow>
            <Button kind="secondary">Send to the reporter</Button>
          </ButtonRow>
        </form>
      </Section>
      <Section title="Decide">
        <form method="post">
          <FormRow>
            <Select
              id="verdict"
              name="verdict"
              label="Verdict"
              empty="Choose"
              error="Choose a verdict"
              options={[{ value: 'confirmed', label: 'Confirmed' }]}
            />
            <Select
              id="impact"
              name="impact"
              label="Impact"
              empty="Choose"
              options={[{ value: 'attempted', label: 'Attempted' }]}
            />
          </FormRow>
          <Button>Resolve</Button>
        </form>
        <ConfirmBlock summary="Lower the urgency…" danger open>
          <p>Lowering “imminent” needs a second person. They will see your reason.</p>
          <form method="post">
            <TextArea compact id="reason" name="reason" label="Why" />
            <Button kind="danger">Ask to lower it</Button>
          </form>
        </ConfirmBlock>
        <Callout tone="info" live>
          <p>Saved.</p>
        </Callout>
      </Section>
    </SplitView>
  </Staff>
)
