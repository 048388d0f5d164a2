import { may } from '#core/access/permissions.ts'
import { Callout } from '#ui/staff/callout.tsx'

type Props = { number: number; held: boolean; state: string; roles: readonly string[] }

/** That a hold keeps the case, for everybody who sees it; supervisors get the way to its words. */
export function HoldNotice({ number, held, roles }: Props) {
  if (!held) return null
  return (
    <Callout tone="review" title="On legal hold">
      <p>
        Nothing deletes this case or its tips until it is lifted.{' '}
        {may(roles, 'case.hold') && <a href={`/triage/cases/${number}/hold`}>The hold</a>}
      </p>
    </Callout>
  )
}

/** What a supervisor seldom needs, at the end of the page. */
export function KeepingLinks(props: Props) {
  return (
    <>
      <HoldLink {...props} />
      <CopyLink {...props} />
    </>
  )
}

function HoldLink({ number, held, state, roles }: Props) {
  if (held || !may(roles, 'case.hold') || state === 'merged_into' || state === 'purged') return null
  return (
    <p>
      <a href={`/triage/cases/${number}/hold`}>Put this case on legal hold</a>
    </p>
  )
}

/** The way to a copy that may leave the house. */
function CopyLink({ number, state, roles }: Omit<Props, 'held'>) {
  if (!may(roles, 'case.export') || state === 'merged_into' || state === 'purged') return null
  return (
    <p>
      <a href={`/triage/cases/${number}/export`}>Make a copy for police, a court or the reporter</a>
    </p>
  )
}
