import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v4 as uuidv4 } from 'uuid'
import { pageTitle } from '#core/text/question-text.ts'
import { type DraftContent, formShown, offersShortcut, otherTrack } from '#core/tip/form/draft.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import { pageMark } from '#core/tip/form/windows.ts'
import { questions } from '#core/tip/journey/catalogue.ts'
import { type JourneyPage, previousPage } from '#core/tip/journey/flow.ts'
import { type PagePath, pageTable } from '#core/tip/journey/pages.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { DefaultSubmit } from '#ui/fields/repeat.tsx'
import { errorText } from '#ui/questions/error-text.ts'
import { QuestionField } from '#ui/questions/question-field.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useText } from '../site.ts'
import { AlreadySent } from './already-sent.tsx'
import { FormButtons, type Ways } from './form-buttons.tsx'
import { formAsMessage, formLines } from './form-lines.ts'
import { isChange, openPage, reportPath, showAgain, stepOf } from './journey.server.ts'
import { OtherWords } from './other-words.tsx'
import { sendPage } from './send-page.server.ts'
import { originFields } from './shown-again.ts'
import { Step } from './step.tsx'

/** A page of the journey that asks questions; the other pages have routes of their own. */
function pageOf(path: string | undefined): JourneyPage {
  const page = pageTable.find((row) => row.path === path)
  if (!page || page.special) throw refuse(404, 'no_such_page')
  return page
}

export async function loader(args: LoaderFunctionArgs) {
  const own = pageOf(args.params.page)
  const { path } = own
  const { content, closed } = await openPage(args, path)
  const { answers } = content
  const change = isChange(args.request)
  const before = previousPage(answers, path, closed)
  return {
    path,
    answers,
    form: [...formShown(content, own)],
    mark: pageMark(formShown(content, own)),
    window: uuidv4(),
    replaced: content.replaced?.[path] ?? null,
    language: content.language,
    back: change ? '/report/check' : before ? `/report/${before}` : '/report',
    action: reportPath(path, change),
    // A page that a change has opened is asked like any other; one that was seen is only saved.
    change: change && content.seen.includes(path),
    ways: waysOf(content, path, change),
    note: noteOf(new URL(args.request.url).searchParams),
    ...stepOf(answers, path, closed),
  }
}

function noteOf(query: URLSearchParams): 'restored' | 'resumed' | null {
  return query.has('restored') ? 'restored' : query.has('resumed') ? 'resumed' : null
}

/** Other ways on from a page than the next one. */
function waysOf({ answers, seen }: DraftContent, path: PagePath, change: boolean): Ways {
  // Whoever tells more from check-your-answers can stop on each page that this has opened.
  if (change)
    return {
      shortcut: false,
      track: answers.track === 'full' && !seen.includes(path) ? 'quick' : null,
    }
  return { shortcut: offersShortcut(answers, path), track: otherTrack(answers, path) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const page = pageOf(args.params.page)
  const sent = await sendPage(args, page)
  if (sent instanceof Response) return sent
  const { status, form, content, headers = {}, ...rest } = sent
  return json(showAgain(args, { form: [...form], ...rest }, content), { status, headers })
}

export default function QuestionPage() {
  const t = useText()
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const tab = useTab('title.step', { step: page.step })
  const errors: readonly FieldError[] = sent?.errors ?? []
  const form = new Map((sent?.form ?? page.form) as [string, string[]][])
  const row = pageTable.find(({ path }) => path === page.path)
  const ids = row?.questions ?? []
  const alone = ids.length === 1
  const replaced = new Map((page.replaced ?? []) as [string, string[]][])
  const other = row ? formLines(t, row, replaced) : []
  const waiting = other.length > 0 ? 'changed_elsewhere' : null
  const saysDanger = form.get('danger_now')?.[0] === 'yes'
  if (row && sent?.code !== undefined)
    return <AlreadySent code={sent.code} words={formAsMessage(t, row, form)} danger={saysDanger} />
  return (
    <Citizen tab={tab} failed={errors.length > 0} back={page.back}>
      <PageNotice note={sent ? (sent.note ?? null) : (waiting ?? page.note)} />
      <ErrorSummary
        title={t('error.title')}
        errors={errors.map((error) => ({ href: `#${error.field}`, text: errorText(t, error) }))}
      />
      <Step step={page.step} of={page.of} />
      {!alone && row && <h1>{pageTitle(t, row, page.answers)}</h1>}
      <CitizenForm action={page.action}>
        <DefaultSubmit />
        <input type="hidden" name={originFields.mark} value={sent?.origin?.mark ?? page.mark} />
        <input
          type="hidden"
          name={originFields.window}
          value={sent?.origin?.window ?? page.window}
        />
        {ids.map((id) => (
          <QuestionField
            key={id}
            t={t}
            id={id}
            form={form}
            errors={errors}
            answers={page.answers}
            language={page.language}
            heading={alone}
          />
        ))}
        <OtherWords lines={other} />
        <FormButtons
          skip={ids.every((id) => !questions[id].required)}
          change={page.change}
          ways={page.ways}
        />
      </CitizenForm>
    </Citizen>
  )
}
