import { Section } from '#ui/staff/layout.tsx'
import { counted } from '../words.ts'
import { Done } from './form.tsx'
import { Opener } from './opener.tsx'
import type { CasePageData } from './page-data.ts'
import { Tip } from './tip.tsx'

/** The case's tips: what was ticked at once, what was written and sent only on asking. */
export function ToldSection({ page }: { page: CasePageData }) {
  const { view, opened } = page
  const [first, ...rest] = view.tips
  const hidden = view.tipCount - view.tips.length
  return (
    <Section
      id="story"
      title={
        view.tips.length === 1
          ? 'What was told'
          : `What was told, in ${counted(view.tipCount, 'tip')}`
      }
      actions={
        <Opener
          page={page}
          part="story"
          label="Open what was written"
          command="case_story"
          more={isPartly(page)}
        />
      }
    >
      <div id="tips" className="tips">
        <Done page={page} on="tips" />
        <Done page={page} on="findings" />
        {(!opened.story || isPartly(page)) && <Sealed page={page} />}
        {first && <Tip page={page} tip={first} />}
        {rest.map((tip) => (
          <Tip key={tip.id} page={page} tip={tip} />
        ))}
        {hidden > 0 && <p>{counted(hidden, 'more tip')} not shown.</p>}
      </div>
    </Section>
  )
}

/** A tip came to the case after its story was opened: its words need an opening of their own. */
function isPartly({ view, opened }: CasePageData): boolean {
  return view.tips.some(({ id }) => !opened.story?.some(({ tipId }) => tipId === id))
}

function Sealed({ page }: { page: CasePageData }) {
  const which = page.opened.story ? 'The words of some tips are sealed.' : 'The words are sealed.'
  return (
    <p className="sealed-note">
      {which}{' '}
      {page.view.holds
        ? 'Opening them is recorded with your call-sign.'
        : 'Whoever has the case can open them.'}
    </p>
  )
}
