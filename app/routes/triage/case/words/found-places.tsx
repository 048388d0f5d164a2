import { may } from '#core/access/permissions.ts'
import { readPartKey } from '#core/redaction/parts.ts'
import { Button } from '#ui/button.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { counted, languageOf } from '../../words.ts'
import type { FoundInTip } from '../fault.ts'
import { CaseForm } from '../form.tsx'
import type { CasePageData } from '../page-data.ts'
import { caseHref } from '../shown.ts'
import { fieldName } from '../told.tsx'

type Place = FoundInTip['places'][number]
type Props = { page: CasePageData; found: FoundInTip }

/** Each place where the words stand, ticked; and what to do with those that stay ticked. */
export function FoundPlaces({ page, found }: Props) {
  const { tipId, words, places, messagesClosed } = found
  return (
    <CaseForm page={page} on="masks" label="Places where the words stand">
      <input type="hidden" name="tip" value={tipId} />
      <input type="hidden" name="words" value={words} />
      <fieldset className="found-places">
        <legend>{counted(places.length, 'place')}</legend>
        {places.map((place) => (
          <label key={place.key} className="found-place">
            <input type="checkbox" name="pick" value={place.key} defaultChecked />
            <span>
              <span className="cell-sub">{placeName(place)}</span>
              <bdi dir="auto">
                …{place.before}
                <mark>{place.words}</mark>
                {place.after}…
              </bdi>
            </span>
          </label>
        ))}
      </fieldset>
      {messagesClosed && (
        <p>The messages are closed, and were not searched. Open them to search them, too.</p>
      )}
      <Toolbar label="What to do with them">
        <Button kind="secondary" small name="do" value="cover">
          Cover them
        </Button>
        {may(page.desk.roles, 'story.redact') && (
          <Button
            kind="danger"
            small
            formAction={caseHref(page.view.number, 'redaction', {
              shown: page.shown,
              anchor: 'found-words',
            })}
          >
            Remove them for good…
          </Button>
        )}
      </Toolbar>
    </CaseForm>
  )
}

export function placeName({ part, of }: Place): string {
  const kind = readPartKey(part)?.kind
  if (kind === 'translation') return `Translation, ${languageOf(of)}`
  if (kind === 'name') return `Name of file ${of}`
  if (kind === 'caption') return `Said of file ${of}`
  if (kind === 'file') return `Words in file ${of}`
  if (kind === 'message') return of === 'to_reporter' ? 'Our message' : 'Their message'
  return of === 'story' ? 'Story' : fieldName(of)
}
