import type { Desk } from '#core/access/desk.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { type Command, commandsFor } from '#core/command/commands.ts'
import type { Places } from '#operations/command/list-places.server.ts'
import { commandGroups, groupOf } from '#ui/staff/command-names.ts'
import { CommandEntry, PlaceEntry } from './entry.tsx'

type Props = { desk: Desk; here: string; places: Places }

/** Every command in its group; the palette's script reads the list items. */
export function Entries({ desk, here, places }: Props) {
  const all = commandsFor(desk.roles).filter((one) => isOffered(one, desk))
  return (
    <div className="commands" data-entries>
      {commandGroups.map((group) => {
        const own = all.filter((one) => groupOf(one) === group)
        const more = group === 'Cases' ? <SavedPlaces places={places} group={group} /> : null
        if (own.length === 0 && !more) return null
        const inFront = group === 'This case' ? places.caseInFront : null
        const onlyByScript = group === 'This page' || (group === 'This case' && inFront === null)
        return (
          <section key={group} aria-labelledby={idOf(group)} hidden={onlyByScript}>
            <h2 id={idOf(group)}>
              {group}
              {inFront !== null && `, ${formatCaseNumber(inFront)}`}
            </h2>
            <ul>
              {own.map((command) => (
                <CommandEntry
                  key={command.code}
                  command={command}
                  group={group}
                  here={here}
                  formToken={desk.formToken}
                  caseInFront={places.caseInFront}
                />
              ))}
              {more}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

const idOf = (group: string) => `commands-${group.toLowerCase().replace(' ', '-')}`

function isOffered({ code, way }: Command, { watch }: Desk): boolean {
  if (code === 'duty_begin') return watch !== null && watch.onDutyUntil === null
  if (code === 'duty_end') return watch !== null && watch.onDutyUntil !== null
  return way.of !== 'script' || code === 'keys'
}

function SavedPlaces({ places, group }: { places: Places; group: string }) {
  return (
    <>
      {places.views.map(({ id, name, query }) => (
        <PlaceEntry
          key={id}
          code={`saved_${id}`}
          group={group}
          name={name}
          href={`/triage?${query}`}
        />
      ))}
      {places.queues.map(({ id, name }) => (
        <PlaceEntry
          key={id}
          code={`queue_${id}`}
          group={group}
          name={`Queue: ${name}`}
          href={`/triage?queue=${id}`}
        />
      ))}
    </>
  )
}
