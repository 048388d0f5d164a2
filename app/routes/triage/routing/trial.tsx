import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { tryDays } from '#core/routing/try-days.ts'
import type { DryRun } from '#operations/routing/trying/dry-run.server.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { counted, figure } from '../words.ts'
import { reasonText } from './words.ts'

export function Refused({ text, confirm }: { text: string; confirm: boolean }) {
  return (
    <Callout tone="warn" title="The rule was not saved" live>
      <p>{text}</p>
      {confirm && (
        <p>
          <a href="/staff/confirm?next=/triage/routing" target="_blank" rel="noreferrer">
            Confirm in a new tab
          </a>
        </p>
      )}
    </Callout>
  )
}

/** On top of the page, where somebody who pressed the button is now. */
export function TrialDone({ trial }: { trial: SerializeFrom<DryRun> }) {
  return (
    <Callout tone="info" live>
      It would have caught {counted(trial.caught, 'case')} of {figure(trial.looked)}.{' '}
      <a href="#trial">See which, then save it</a>
    </Callout>
  )
}

/** What the rule would have done; only who has looked at that can save it. */
export function Trial({ trial, looked }: { trial: SerializeFrom<DryRun> | null; looked: string }) {
  return (
    <Section title="Dry run" id="trial">
      <p>Nothing is saved before you have seen what the rule would have done.</p>
      <div className="toolbar">
        <Select
          id="days"
          name="days"
          label="Over the last"
          width="short"
          options={tryDays.map((days) => ({
            value: String(days),
            label: counted(days, 'day'),
          }))}
          value={String(trial?.days ?? 7)}
        />
        <Button kind={trial ? 'secondary' : 'primary'} name="do" value="try">
          Try it
        </Button>
      </div>
      {trial && <Found trial={trial} />}
      {trial && (
        <>
          <input type="hidden" name="looked" value={looked} />
          <Button name="do" value="save">
            Save the rule
          </Button>
        </>
      )}
    </Section>
  )
}

function Found({ trial }: { trial: SerializeFrom<DryRun> }) {
  const { caught, elsewhere, earlier, from } = trial
  return (
    <>
      <Callout tone={caught === 0 ? 'warn' : 'info'}>
        <p>
          If it had been live, it would have caught <strong>{counted(caught, 'case')}</strong> of{' '}
          {figure(trial.looked)}.{' '}
          {trial.more &&
            `Only the newest ${figure(trial.looked)} cases of these ${trial.days} days were looked at; there are more. `}
          {caught > 0 &&
            (elsewhere === 0
              ? 'All of them lie in its queue already.'
              : `${counted(elsewhere, 'of them lies', 'of them lie')} elsewhere today: ${from
                  .map(({ queue, count }) => `${queue} ${figure(count)}`)
                  .join(', ')}.`)}{' '}
          {earlier > 0 && `${figure(earlier)} more fit, but an earlier rule catches them.`}
        </p>
        <p>
          By what these cases are today. Cases that wait stay where they are; the rule places what
          comes.
        </p>
      </Callout>
      <DataTable
        caption="Some of the cases that it would have caught"
        showCaption
        rows={trial.samples}
        rowKey={({ number }) => String(number)}
        rowHref={({ number }) => `/triage/cases/${number}`}
        empty={null}
        columns={[
          {
            key: 'case',
            header: 'Case',
            narrow: true,
            cell: (row) => formatCaseNumber(row.number),
          },
          { key: 'queue', header: 'Lies in', narrow: true, cell: (row) => row.queue },
          { key: 'why', header: 'Why', cell: (row) => row.why.map(reasonText).join(' · ') },
        ]}
      />
    </>
  )
}
