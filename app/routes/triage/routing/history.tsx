import type { SerializeFrom } from '@remix-run/node'
import type { RuleVersionView, RuleView } from '#operations/routing/rules/read-rule.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { ModeTag } from './mode-tag.tsx'
import { changeNames, conditionText, partNames } from './words.ts'

type Version = SerializeFrom<RuleVersionView>

function changeText({ change, changed }: Version): string {
  const parts = changed.map((part) => partNames[part] ?? part)
  return parts.length === 0 ? changeNames[change] : `${changeNames[change]}: ${parts.join(', ')}`
}

/** Who changed what, and the way back. */
export function RuleHistory({ rule, now }: { rule: SerializeFrom<RuleView>; now: string }) {
  return (
    <Section title="Versions" id="versions" flush>
      <DataTable
        caption="Versions of the rule, the newest first"
        rows={rule.versions}
        rowKey={({ version }) => String(version)}
        empty={null}
        columns={[
          { key: 'version', header: 'Version', narrow: true, cell: ({ version }) => version },
          {
            key: 'who',
            header: 'Who and when',
            narrow: true,
            cell: ({ by, at }) => (
              <>
                {by}
                <span className="cell-sub">
                  <RelativeTime at={at} now={now} language="en" />
                </span>
              </>
            ),
          },
          { key: 'change', header: 'What changed', cell: changeText },
          {
            key: 'mode',
            header: 'Mode',
            narrow: true,
            cell: ({ mode }) => <ModeTag mode={mode} />,
          },
          {
            key: 'what',
            header: 'The rule',
            cell: ({ name, condition, queue }) => (
              <>
                {name}
                <span className="cell-sub">
                  {conditionText(condition)} → {queue}
                </span>
              </>
            ),
          },
          {
            key: 'back',
            header: 'Put back',
            narrow: true,
            cell: ({ version }) =>
              version === rule.version ? (
                'As it is'
              ) : (
                <a href={`/triage/routing/${rule.id}?version=${version}`}>
                  Put version {version} back
                </a>
              ),
          },
        ]}
      />
    </Section>
  )
}
