import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { counted } from '../../words.ts'
import { fieldId } from '../fault.ts'
import { CaseForm } from '../form.tsx'
import { type CasePageData, errorOf, typed, type View } from '../page-data.ts'

type Props = { page: CasePageData; tip: View['tips'][number] }

/** What is covered in a tip: by whom, and how to read it or to take the cover off. */
export function Covers({ page, tip }: Props) {
  const masks = page.opened.masks.filter(({ tipId }) => tipId === tip.id)
  if (masks.length === 0) return null
  const hidden = masks.filter(({ words }) => words === null).length
  const mine = page.view.lease?.mine === true
  const hurt =
    page.fault?.on === 'masks' &&
    page.fault.typed.tip === tip.id &&
    page.fault.typed.do === 'reveal'
  return (
    <div className="covers">
      <p>{counted(masks.length, 'covered place')}:</p>
      <ul>
        {masks.map((mask) => (
          <li key={mask.id}>
            {mask.words === null ? 'Covered' : <mark dir="auto">{mask.words}</mark>} by {mask.by},{' '}
            <RelativeTime at={mask.at} now={page.desk.now} language="en" />
            {mine && (
              <CaseForm page={page} on="masks" label="Take the cover off">
                <input type="hidden" name="tip" value={tip.id} />
                <input type="hidden" name="mask" value={mask.id} />
                <Button kind="quiet" small name="do" value="lift">
                  Take the cover off
                </Button>
              </CaseForm>
            )}
          </li>
        ))}
      </ul>
      {mine && hidden > 0 && (
        <ConfirmBlock summary="Read what is covered…" open={hurt}>
          <CaseForm page={page} on="masks" label="Read what is covered">
            <input type="hidden" name="tip" value={tip.id} />
            <TextArea
              compact
              id={fieldId('masks', `${tip.id}-reason`)}
              name="reason"
              label="Why you must read it"
              hint="Kept as a note. It shows to you alone, until your claim runs out."
              value={hurt ? typed(page, 'masks', 'reason') : undefined}
              error={errorOf(page, 'masks', `${tip.id}-reason`)}
            />
            <Button kind="secondary" small name="do" value="reveal">
              Show it to me
            </Button>
          </CaseForm>
        </ConfirmBlock>
      )}
    </div>
  )
}
