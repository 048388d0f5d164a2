import { markerFor } from '#core/redaction/spans.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import type { FoundInTip } from '../fault.ts'
import { CaseForm } from '../form.tsx'
import type { CasePageData } from '../page-data.ts'
import { caseHref } from '../shown.ts'
import { placeName } from './found-places.tsx'

type Props = { page: CasePageData; found: FoundInTip; fresh: boolean }

/** What would be left, what goes with it, and the button that cannot be taken back. */
export function Removal({ page, found, fresh }: Props) {
  const back = caseHref(page.view.number, '', { shown: page.shown, anchor: 'story' })
  return (
    <>
      <Callout tone="danger" title="This cannot be undone">
        <p>
          The words go from what was told, for everybody and for good. So do older versions of
          translations, and the reporter’s copy of what they filed.
        </p>
        <p>
          Not touched: the pictures and files themselves, codes in them, identifiers, and notes. To
          hide words without losing them, cover them.
        </p>
      </Callout>
      <ul className="found-places">
        {found.places.map((place) => (
          <li key={place.key}>
            <span className="cell-sub">{placeName(place)}, afterwards</span>
            <bdi dir="auto">
              …{place.before}
              <mark>{markerFor(place.words)}</mark>
              {place.after}…
            </bdi>
          </li>
        ))}
      </ul>
      {found.messagesClosed && <p>Open the messages first: the words may stand there as well.</p>}
      {fresh ? (
        <CaseForm page={page} on="redaction" label="Remove these words">
          <input type="hidden" name="tip" value={found.tipId} />
          <input type="hidden" name="words" value={found.words} />
          {found.places.map(({ key }) => (
            <input key={key} type="hidden" name="pick" value={key} />
          ))}
          <Button kind="danger" small name="sure" value="yes">
            Remove these words for good
          </Button>
        </CaseForm>
      ) : (
        <p>
          This needs a fresh code.{' '}
          <a href={`/staff/confirm?next=${encodeURIComponent(back)}`}>Confirm that it is you</a>,
          then find the words once more.
        </p>
      )}
      <p>
        <a href={back}>Leave them as they are</a>
      </p>
    </>
  )
}
