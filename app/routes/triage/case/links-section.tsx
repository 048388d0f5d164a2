import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section, Toolbar } from '#ui/staff/layout.tsx'
import { counted } from '../words.ts'
import { DecidedLinks } from './decided-links.tsx'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { MergedCases } from './merged-cases.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'
import { caseHref, mostSuggestions } from './shown.ts'
import { isNearlySame, SuggestedLink } from './suggested-link.tsx'

/** Copies that are ticked at once: a merge of so many is still one short transaction. */
const mostCopies = 50

/** Cases that are likely the same people's, what was decided about them, and what was merged. */
export function LinksSection({ page }: { page: CasePageData }) {
  const { suggested, crowdedFiles, lease, mergedInto } = page.view
  const mine = lease?.mine === true
  const title =
    suggested.length === 0
      ? 'Linked cases'
      : `Linked cases: ${counted(suggested.length, 'suggestion')}`
  return (
    <Section
      id="links"
      command="case_links"
      title={title}
      actions={<a href={`/triage/cases/${page.view.number}/graph`}>As a graph</a>}
    >
      <Done page={page} on="links" />
      {suggested.length === 0 && <p>No other case shares or tells anything that says much.</p>}
      {crowdedFiles > 0 && (
        <p>{counted(crowdedFiles, 'file')} in very many tips: links nothing, as any logo would.</p>
      )}
      {mine && mergedInto === null && <MergeCopies page={page} />}
      {suggested.length > 0 &&
        (mine ? <SuggestionForm page={page} /> : <Suggestions page={page} />)}
      <DecidedLinks page={page} />
      <MergedCases page={page} />
      {mine && mergedInto === null && <MoreWays page={page} />}
    </Section>
  )
}

function Suggestions({ page }: { page: CasePageData }) {
  const { suggested, lease } = page.view
  const strongest = suggested[0]?.total ?? 1
  // What was asked for by its likeness is shown, all of it that can be acted on at once.
  const shown = page.chosen
    ? suggested.filter(isNearlySame).slice(0, mostCopies)
    : suggested.slice(0, mostSuggestions)
  const rest = suggested.length - shown.length
  return (
    <>
      <ul className="suggestions">
        {shown.map((link) => (
          <SuggestedLink
            key={link.other.id}
            page={page}
            link={link}
            strongest={strongest}
            choosable={lease?.mine === true}
          />
        ))}
      </ul>
      {rest > 0 && (
        <p>{counted(rest, page.chosen ? 'other suggestion' : 'weaker suggestion')} not shown.</p>
      )}
    </>
  )
}

function SuggestionForm({ page }: { page: CasePageData }) {
  const to = (noun: string) => caseHref(page.view.number, noun, { shown: page.shown })
  return (
    <CaseForm page={page} on="links" label="Suggested links">
      <ChooseCopies page={page} />
      <Suggestions page={page} />
      <Toolbar label="The chosen cases">
        <Button kind="secondary" small formAction={to('merge')}>
          Merge into this case
        </Button>
        <Button kind="secondary" small name="decision" value="confirmed">
          Same people, keep apart
        </Button>
        <Button kind="quiet" small name="decision" value="rejected">
          Not linked
        </Button>
      </Toolbar>
    </CaseForm>
  )
}

/** Below what a form may hold; the next press takes the rest. */
const mostInForm = 400

/** A wave of copies of one advert: all of them, after a look at what would happen. */
function MergeCopies({ page }: { page: CasePageData }) {
  const copies = page.view.suggested.filter(isNearlySame)
  if (copies.length < 3) return null
  return (
    <form method="post" action="/triage/bulk">
      <FormToken value={page.desk.formToken} />
      <input type="hidden" name="into" value={page.view.number} />
      {copies.slice(0, mostInForm).map(({ other }) => (
        <input key={other.id} type="hidden" name="case" value={other.number} />
      ))}
      <Button kind="secondary" small command="case_copies">
        {`Merge all ${copies.length} that are nearly the same…`}
      </Button>
    </form>
  )
}

/** Those that are to be looked through first are chosen at once. */
function ChooseCopies({ page }: { page: CasePageData }) {
  const { number, suggested } = page.view
  const copies = Math.min(suggested.filter(isNearlySame).length, mostCopies)
  const to = (chosen: boolean) =>
    caseHref(number, '', { shown: page.shown, chosen, anchor: 'links' })
  if (page.chosen) return <a href={to(false)}>Show all suggestions</a>
  return copies > 2 ? <a href={to(true)}>Choose all {copies} that are nearly the same</a> : null
}

/** By number: for links that no identifier shows. */
function MoreWays({ page }: { page: CasePageData }) {
  const failed = page.fault?.on === 'links' || page.fault?.on === 'merge'
  const to = caseHref(page.view.number, 'merge', { shown: page.shown })
  return (
    <ConfirmBlock summary="Link or merge by number…" open={failed}>
      <CaseForm page={page} on="links" label="Link by number" command="case_merge">
        <TextInput
          id={fieldId('links', 'others')}
          name="others"
          label="Other cases"
          hint="One or several, such as C-0042"
          width="medium"
          mono
          value={typed(page, 'links', 'others')}
          error={errorOf(page, 'links', 'others')}
        />
        <Toolbar label="These cases">
          <Button kind="secondary" small formAction={to}>
            Merge into this case
          </Button>
          <Button kind="secondary" small name="decision" value="confirmed">
            Same people, keep apart
          </Button>
          <Button kind="quiet" small name="decision" value="rejected">
            Not linked
          </Button>
        </Toolbar>
      </CaseForm>
      <CaseForm page={page} on="merge" label="Merge this case away">
        <TextInput
          id={fieldId('merge', 'into')}
          name="into"
          label="Merge this case into"
          hint="Its tips move there; it can be undone"
          width="medium"
          mono
          value={typed(page, 'merge', 'into')}
          error={errorOf(page, 'merge', 'into')}
        />
        <Button kind="secondary" small>
          Merge this case away
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}
