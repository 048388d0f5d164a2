import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { fieldId } from '../fault.ts'
import { CaseForm } from '../form.tsx'
import { type CasePageData, errorOf, typed, type View } from '../page-data.ts'
import { FoundPlaces } from './found-places.tsx'
import { Removal } from './removal.tsx'

type Props = { page: CasePageData; tip: View['tips'][number] }

/** Finds words in what is open of a tip, to cover them or to remove them. */
export function FindWords({ page, tip }: Props) {
  if (page.view.lease?.mine !== true || tip.state === 'withdrawn') return null
  const { fault } = page
  const about =
    (fault?.on === 'masks' || fault?.on === 'redaction') &&
    fault.typed.tip === tip.id &&
    fault.typed.words !== undefined
  const found = about ? fault.found : undefined
  return (
    <div id={about ? 'found-words' : undefined}>
      <ConfirmBlock summary="Cover or remove words…" open={about}>
        {found?.removing ? (
          <Removal page={page} found={found} fresh={found.removing.fresh} />
        ) : (
          <>
            <CaseForm page={page} on="masks" label="Find words" anchor="found-words">
              <input type="hidden" name="tip" value={tip.id} />
              <TextInput
                id={fieldId('masks', `${tip.id}-words`)}
                name="words"
                label="Words to cover or remove"
                hint="As they stand there, such as a name. Capitals don’t matter."
                maxLength={200}
                value={about ? typed(page, fault.on, 'words') : undefined}
                error={errorOf(page, 'masks', `${tip.id}-words`)}
              />
              <Button kind="secondary" small name="do" value="find">
                Find them
              </Button>
            </CaseForm>
            {found && <FoundPlaces page={page} found={found} />}
          </>
        )}
      </ConfirmBlock>
    </div>
  )
}
