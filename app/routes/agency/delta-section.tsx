import { count } from '#ui/agency/pattern-words.ts'
import { sizeText } from '#ui/agency/release-files.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'

export type ShownDelta = {
  from: number
  to: number
  put: number
  removed: number
  byteSize: number
}

/** What changed between two releases: choose them, see how much it is, download it. */
export function DeltaSection(props: {
  newest: number
  chosen: ShownDelta | null
  /** Something was chosen that goes backwards, or that there is not. */
  refused: boolean
}) {
  const { newest, chosen, refused } = props
  const numbers = Array.from({ length: newest }, (_, nth) => newest - nth)
  const options = numbers.map((one) => ({ value: String(one), label: `Release ${one}` }))
  return (
    <section aria-labelledby="delta">
      <h2 id="delta">What changed between two releases</h2>
      <p>One file with the newest version of each pattern that changed, and what to take out.</p>
      <form method="get" action="/agency/releases#delta" className="choose-pattern">
        <Select
          id="from"
          name="from"
          label="You have everything up to"
          value={String(chosen?.from ?? 0)}
          error={refused ? 'Choose an older release here than below.' : undefined}
          options={[{ value: '0', label: 'Nothing yet' }, ...options]}
        />
        <Select
          id="to"
          name="to"
          label="You want everything up to"
          value={String(chosen?.to ?? newest)}
          options={options}
        />
        <Button kind="secondary">Show</Button>
      </form>
      {chosen && (
        <p role="status">
          {count(chosen.put, 'pattern')} to put in or replace, {chosen.removed} to take out or
          shorten.{' '}
          <ButtonLink
            href={`/agency/releases/${chosen.from}/delta/${chosen.to}`}
            kind="secondary"
            small
            download
          >
            Download, {sizeText(chosen.byteSize)}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
