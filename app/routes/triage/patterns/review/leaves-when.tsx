import type { SerializeFrom } from '@remix-run/node'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { sectorNames, urgentNames } from '../words.ts'

type Payload = NonNullable<SerializeFrom<PatternView>['leaving']>['payload']

/** What an approval sets off: a place in the week's release, or a release of its own and messages at once. */
export function LeavesWhen({ payload, week }: { payload: Payload | null; week: string }) {
  if (!payload?.urgent)
    return <p className="hint">It then leaves with the next release ({week}).</p>
  const { sectors, urgent } = payload
  return (
    <Callout tone="warn" title="Approving sends it at once">
      <p>
        It is marked urgent: {urgentNames[urgent].name.toLowerCase()}. Within a minute of your
        approval it is out in a release of its own, and messages about it go to{' '}
        {sectors.length === 0
          ? 'agencies of all sectors'
          : `these sectors: ${sectors.map((one) => sectorNames[one]).join(', ')}`}
        , as far as each agency may see it. What was sent can only be taken back by a recall.
      </p>
    </Callout>
  )
}
