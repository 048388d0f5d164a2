import type { Ending } from '#core/access/leaving.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { endingNames } from './words.ts'

type Preview = {
  held: { place: Ending; count: number }[]
  imminent: number
  onlyTheirs: number
  keys: number
}

/** What they hold, as numbers, and what becomes of each. */
export function LeavingHeld({ preview }: { preview: Preview }) {
  const { held, imminent, onlyTheirs, keys } = preview
  return (
    <>
      {held.length === 0 && keys === 0 && (
        <p>Nothing that somebody else would have to go on with.</p>
      )}
      {imminent > 0 && (
        <Callout
          tone="danger"
          title={`${imminent} of their cases ${imminent === 1 ? 'is' : 'are'} imminent: somebody may be in danger`}
        >
          <p>Choose a colleague who is at work now, or tell whoever is on duty.</p>
        </Callout>
      )}
      {onlyTheirs > 0 && (
        <Callout
          tone="warn"
          title={`Nobody else can open the contact details of ${onlyTheirs} ${onlyTheirs === 1 ? 'report' : 'reports'}`}
        >
          <p>
            If there is time, let them share those first, under Contact details, then keys. Without
            that nobody can open them, unless this custodian comes back.
          </p>
        </Callout>
      )}
      <DescriptionList
        items={held.flatMap(({ place, count }) => {
          const words = endingNames[place]
          return words
            ? [{ key: place, term: words.name, value: `${count}: ${words.becomes}` }]
            : []
        })}
      />
    </>
  )
}
