import { detailNames } from '#core/identity/words.ts'
import { RelativeTime } from '../time.tsx'
import { Callout } from './callout.tsx'
import { DescriptionList } from './description-list.tsx'

/** A reporter's contact details, on the one answer that holds them: no address leads back to it. */
export function LentIdentity(props: {
  identity: Record<string, string>
  until: string
  now: string
}) {
  const items = Object.entries(props.identity).map(([key, value]) => ({
    key,
    term: detailNames[key] ?? key,
    value: <bdi>{value}</bdi>,
  }))
  return (
    <Callout tone="review" title="What the reporter left" live>
      <DescriptionList items={items} />
      <p>
        This look is recorded. Don’t copy it where it stays: it is yours until{' '}
        <RelativeTime at={props.until} now={props.now} language="en" form="absolute" /> UTC. Leaving
        or reloading this page takes it away; looking again is another entry.
      </p>
    </Callout>
  )
}
