import { Button } from '#ui/button.tsx'
import { CaseForm } from './form.tsx'
import type { CasePageData } from './page-data.ts'
import { caseHref, type Shown } from './shown.ts'

type Part = Exclude<Shown, 'pictures'>

type Props = {
  page: CasePageData
  part: Part
  /** e.g. "Open the story". */
  label: string
  shortcut?: string
  /** Opens these, too. */
  also?: readonly Part[]
}

/** Opens one sealed part, with its read event; closed again by a plain link. */
export function Opener({ page, part, label, shortcut, also = [] }: Props) {
  const { holds, lowering } = page.view
  // Whoever is to decide on lowering the case reads the reason without having the case.
  if (!holds && !(part === 'notes' && lowering && !lowering.mine)) return null
  if (page.opened[part]) {
    const shown = page.shown.filter(
      (one) => one !== part && !(part === 'story' && one === 'pictures'),
    )
    return (
      <a
        className="button button-quiet button-small"
        href={caseHref(page.view.number, '', { shown, anchor: part })}
      >
        Close
      </a>
    )
  }
  return (
    <CaseForm page={page} on="story">
      {[part, ...also].map((one) => (
        <input key={one} type="hidden" name="part" value={one} />
      ))}
      <Button kind="secondary" small shortcut={shortcut}>
        {label}
      </Button>
    </CaseForm>
  )
}
