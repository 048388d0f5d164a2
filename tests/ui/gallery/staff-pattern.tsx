import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { ColumnChart } from '#ui/charts/column-chart.tsx'
import { Sparkline } from '#ui/charts/sparkline.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { PlainPage } from '#ui/shells/plain-page.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Highlight } from '#ui/staff/highlight.tsx'
import { Section, SplitView, Toolbar } from '#ui/staff/layout.tsx'
import {
  caseStateMarks,
  checkMarks,
  impactMarks,
  keyMarks,
  type Mark,
  patternStateMarks,
  verdictMarks,
} from '#ui/staff/marks.ts'
import { StatusTag, Tag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { plainWords } from '#ui/staff/words.ts'
import { Staff } from './staff-chrome.tsx'

const weeks = Array.from({ length: 26 }, (_, at) => ({
  key: `w${at}`,
  label: `W${String(at + 22).padStart(2, '0')}`,
  value: 20 + ((at * 37) % 55),
  text: String(20 + ((at * 37) % 55)),
}))

function all(marks: Record<string, Mark>): ReactNode {
  return Object.entries(marks).map(([state, mark]) => (
    <Tag key={state} mark={mark} label={state.replaceAll('_', ' ')} />
  ))
}

export const pattern = (
  <Staff
    title="Job adverts that take passports on arrival"
    current="patterns"
    eyebrow="P-0214, version 2"
  >
    <ErrorSummary
      title="This cannot go to review yet"
      errors={[{ href: '#summary', text: 'The summary shares words with a tip' }]}
    />
    <SplitView
      asideLabel="Checks"
      aside={
        <Section title="Checks">
          <Toolbar label="Results">
            <StatusTag of="check" state="failed" label="Leak check" />
            <StatusTag of="check" state="passed" label="At least 5 tips" />
            <StatusTag of="check" state="waiting" label="Second person" />
          </Toolbar>
          <Highlight
            label="Also in a tip:"
            text="Recruiters promise typing work and then they took her passport at the hotel before the first day."
            ranges={[{ start: 35, end: 75 }]}
          />
        </Section>
      }
    >
      <Section title="Words">
        <form method="post">
          <TextInput
            id="title"
            name="title"
            label="Title"
            value="Job adverts that take passports on arrival"
          />
          <TextArea
            id="summary"
            name="summary"
            label="Summary"
            rows={5}
            error="Seven words in a row are also in a tip"
            value="Recruiters promise typing work and then they took her passport at the hotel before the first day."
          />
          <Checkboxes
            id="sectors"
            name="sectors"
            label="For"
            small
            value={['platform']}
            choices={['police', 'finance', 'telecom', 'platform', 'ngo', 'regulator'].map(
              (value) => ({ value, label: value }),
            )}
          />
          <Radios
            id="tlp"
            name="tlp"
            label="Who may see it"
            small
            value="green"
            choices={[
              { value: 'clear', label: 'Everyone' },
              { value: 'green', label: 'Partners' },
            ]}
          />
          <Button>Check again</Button>
        </form>
      </Section>
      <Section title="Every mark">
        <Toolbar label="Case">{all(caseStateMarks)}</Toolbar>
        <Toolbar label="Pattern">{all(patternStateMarks)}</Toolbar>
        <Toolbar label="Verdict">{all(verdictMarks)}</Toolbar>
        <Toolbar label="Impact">{all(impactMarks)}</Toolbar>
        <Toolbar label="Keys and checks">
          {all(keyMarks)}
          {all(checkMarks)}
        </Toolbar>
        <Toolbar label="Urgency">
          <UrgencyTag urgency="imminent" label="Imminent" />
          <UrgencyTag urgency="high" label="High" />
          <UrgencyTag urgency="normal" label="Normal" />
          <UrgencyTag urgency="low" label="Low" />
        </Toolbar>
      </Section>
      <Section title="Figures">
        <ColumnChart
          caption="Tips a week"
          words={{ label: 'Week', value: 'Tips', table: 'The figures' }}
          data={weeks}
          labelEvery={5}
        />
        <BarChart
          caption="Where it was seen"
          words={{ label: 'Place', value: 'Tips' }}
          data={[
            { key: 'fb', label: 'Facebook', value: 120, text: '120' },
            { key: 'tg', label: 'Telegram', value: 85, text: '85' },
            { key: 'tt', label: 'TikTok', value: 15, text: '15' },
            { key: 'other', label: 'Elsewhere', value: 0, text: 'under 8' },
          ]}
        />
        <p>
          Adverts{' '}
          <Sparkline
            label="Rising from 4 to 31 in eight weeks"
            values={[4, 6, 5, 11, 14, 13, 24, 31]}
          />{' '}
          31
        </p>
        <Callout tone="warn" title="Two sources have been withdrawn">
          <p>The pattern stays above five tips.</p>
        </Callout>
        <Callout tone="review">You edited this pattern, so you cannot approve it.</Callout>
        <Callout tone="good">Approved by Tern 2.</Callout>
      </Section>
    </SplitView>
  </Staff>
)

export const signIn = (
  <PlainPage
    words={plainWords}
    homeHref="/"
    title="Sign in"
    below={<a href="/">I am looking for the public pages</a>}
  >
    <form method="post">
      <TextInput id="email" name="email" type="email" label="E-mail" autoComplete="username" />
      <TextInput
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        error="That did not match. Please try again."
      />
      <Button wide>Continue</Button>
    </form>
  </PlainPage>
)
