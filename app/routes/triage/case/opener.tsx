import type { CommandCode } from '#core/command/commands.ts'
import { Button } from '#ui/button.tsx'
import { CaseForm } from './form.tsx'
import type { CasePageData } from './page-data.ts'
import { caseHref, type Shown } from './shown.ts'

type Props = {
  page: CasePageData
  part: Shown
  /** e.g. "Open the story". */
  label: string
  command?: CommandCode
  /** More came since it was opened. */
  more?: boolean
}

/** Opens one sealed part, with its read event; closed again by a plain link. */
export function Opener({ page, part, label, command, more = false }: Props) {
  if (!page.view.holds && !(part === 'notes' && mayReadNotes(page))) return null
  const opened = page.opened[part] !== null
  return (
    <>
      {(!opened || more) && (
        <CaseForm page={page} on="story">
          <input type="hidden" name="part" value={part} />
          <Button kind="secondary" small command={command}>
            {opened ? 'Open the rest' : label}
          </Button>
        </CaseForm>
      )}
      {opened && <CloseLink page={page} part={part} />}
    </>
  )
}

/**
 * Whoever is to decide on lowering the case, or to take it over, reads the reason without having the
 * case; and whoever a note mentions reads what they are asked.
 */
function mayReadNotes({ view, claims, desk }: CasePageData): boolean {
  const { lowering, notes } = view
  return (
    (lowering !== null && !lowering.mine) ||
    claims.offer?.mine === 'to' ||
    notes.some(({ mentions }) => mentions.includes(desk.callSign))
  )
}

function CloseLink({ page, part }: { page: CasePageData; part: Shown }) {
  const kept = page.shown.filter((one) => one !== part)
  return (
    <a
      className="button button-quiet button-small"
      href={caseHref(page.view.number, '', { shown: kept, anchor: part })}
    >
      Close
    </a>
  )
}
