import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { scrollable } from '#ui/scrollable.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { AnswersSection } from './editor/answers-section.tsx'
import { AudienceSection } from './editor/audience-section.tsx'
import { IdentifiersSection } from './editor/identifiers-section.tsx'
import { RelatedSection } from './editor/related-section.tsx'
import { SchemeSection } from './editor/scheme-section.tsx'
import { SourcesSection } from './editor/sources-section.tsx'
import { WordsSection } from './editor/words-section.tsx'
import { type EditorFault, summaryOf } from './fault.ts'
import { FoundLeaks } from './found-leaks.tsx'
import { Writers } from './header.tsx'
import { patternHref } from './hrefs.ts'
import { LastReturn } from './last-return.tsx'
import { LeavingAside } from './leaving-aside.tsx'
import { Notice } from './notices.tsx'
import type { PatternPageData } from './page-data.ts'
import { PatternDesk } from './pattern-desk.tsx'
import { savedForm } from './typed-form.ts'
import { errorTitle } from './words.ts'

/** Where a pattern is written: words and choices on the left, on the right what would leave of them. */
export function EditorPage({ page, fault }: { page: PatternPageData; fault: EditorFault | null }) {
  const { desk, draft } = page
  const data = { draft, form: fault?.typed ?? savedForm(draft), fault }
  return (
    <PatternDesk page={page}>
      {!fault && <Notice done={page.done} />}
      <ErrorSummary title={errorTitle} errors={summaryOf(fault?.errors ?? [])} />
      {fault?.found && (
        <FoundLeaks found={fault.found} words={{ title: draft.title, summary: draft.summary }} />
      )}
      {!fault && <LastReturn view={draft} now={desk.now} />}
      <OnItsWay page={page} />
      <div className="bench">
        <form
          className="bench-form"
          method="post"
          action={patternHref(draft.number)}
          aria-label="The pattern"
          noValidate
        >
          <FormToken value={desk.formToken} />
          <input type="hidden" name="revision" value={draft.revision} />
          <WordsSection {...data} />
          <SchemeSection {...data} />
          <AnswersSection {...data} />
          <IdentifiersSection {...data} />
          <AudienceSection {...data} />
          <RelatedSection {...data} />
          <SourcesSection {...data} />
          <Steps page={page} />
        </form>
        <aside className="bench-aside bench-preview" aria-label="What would leave" {...scrollable}>
          <LeavingAside view={draft} now={desk.now} />
          <Writers view={draft} />
        </aside>
      </div>
    </PatternDesk>
  )
}

/** The one thing to do next, and saving. */
function Steps({ page: { draft } }: { page: PatternPageData }) {
  const ready = draft.state === 'redaction_checked' && !draft.stale
  return (
    <div className="bench-steps">
      {/* First, so that the Enter key in a field saves and does nothing more. */}
      <Button kind="secondary" name="step" value="save">
        Save
      </Button>
      {ready && (
        <Button kind="secondary" name="step" value="check">
          Check again
        </Button>
      )}
      {ready ? (
        <Button name="step" value="submit">
          Submit to a second person
        </Button>
      ) : (
        <Button name="step" value="check">
          Save and check
        </Button>
      )}
    </div>
  )
}

/** A warning to whoever is about to change what others have read already. */
function OnItsWay({ page: { draft } }: { page: PatternPageData }) {
  if (draft.state === 'amended')
    return (
      <Callout>
        <p>
          Version {draft.version} is out and stays valid. Your first change starts version{' '}
          {draft.version + 1}.
        </p>
      </Callout>
    )
  if (draft.state === 'draft' || draft.state === 'redaction_checked') return null
  return (
    <Callout tone="warn" title="This is on its way already">
      <p>
        Any change makes it a draft again: it has to be checked and read by a second person anew.
      </p>
    </Callout>
  )
}
