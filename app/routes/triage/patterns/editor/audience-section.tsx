import { sectorActions } from '#core/pattern/sector-actions.ts'
import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { urgentReasons } from '#core/urgent/urgency.ts'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { ChoiceList } from '#ui/fields/choices.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { errorOn } from '../fault.ts'
import { actionNames, sectorNames, tlpNames, urgentNames } from '../words.ts'
import type { EditorData } from './data.ts'

/** Whom it concerns, what we ask of each, and how far it may be passed on. */
export function AudienceSection({ draft, form, fault }: EditorData) {
  return (
    <Section title="For whom">
      <Checkboxes
        id="sectors"
        name="sector"
        label="Whom it concerns, and what we ask them to do"
        value={[...form.sectors]}
        choices={sectors.map((sector) => ({
          value: sector,
          label: sectorNames[sector],
          conditional: (
            <fieldset className="field">
              <legend className="visually-hidden">What {sectorNames[sector]} can do</legend>
              <ChoiceList
                type="checkbox"
                id={`action-${sector}`}
                name="action"
                small
                invalid={false}
                chosen={[...form.actions]}
                choices={sectorActions[sector].map((action) => ({
                  value: `${sector}:${action}`,
                  label: actionNames[action],
                  hint: draft.suggestedAsks.includes(`${sector}:${action}`)
                    ? 'Suggested by what is chosen above'
                    : undefined,
                }))}
              />
            </fieldset>
          ),
        }))}
      />
      <Radios
        id="tlp"
        name="tlp"
        label="Who may see it (Traffic Light Protocol 2.0)"
        small
        value={form.tlp}
        choices={tlpLabels.map((value) => ({
          value,
          label: tlpNames[value].name,
          hint: tlpNames[value].meaning,
        }))}
        error={errorOn(fault, 'tlp')}
      />
      <Radios
        id="urgent"
        name="urgent"
        label="When it leaves"
        small
        value={form.urgent}
        choices={[
          { value: '', label: 'With the weekly release', hint: 'As most patterns do' },
          ...urgentReasons.map((value) => ({
            value,
            label: `At once: ${urgentNames[value].name.toLowerCase()}`,
            hint: urgentNames[value].hint,
          })),
        ]}
      />
    </Section>
  )
}
