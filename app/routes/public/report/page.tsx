import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#core/text/question-text.ts'
import { offersShortcut } from '#core/tip/form/draft.ts'
import { formOf } from '#core/tip/form/fields.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import { questions } from '#core/tip/journey/catalogue.ts'
import { type JourneyPage, previousPage } from '#core/tip/journey/flow.ts'
import { pageTable } from '#core/tip/journey/pages.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { Notice } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { DefaultSubmit } from '#ui/fields/repeat.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'
import { errorText } from './error-text.ts'
import { FormButtons } from './form-buttons.tsx'
import { isChange, openPage, reportPath, showAgain, stepOf } from './journey.server.ts'
import { QuestionField } from './question-field.tsx'
import { sendPage } from './send-page.server.ts'
import { Step } from './step.tsx'

/** A page of the journey that asks questions; the other pages have routes of their own. */
function pageOf(path: string | undefined): JourneyPage {
  const page = pageTable.find((row) => row.path === path)
  if (!page || page.special) throw refuse(404, 'no_such_page')
  return page
}

export async function loader(args: LoaderFunctionArgs) {
  const { path } = pageOf(args.params.page)
  const { content, closed } = await openPage(args, path)
  const { answers } = content
  const change = isChange(args.request)
  const before = previousPage(answers, path, closed)
  return {
    path,
    answers,
    form: [...formOf(pageOf(path), answers)],
    language: content.language,
    back: change ? '/report/check' : before ? `/report/${before}` : '/report',
    action: reportPath(path, change),
    change,
    shortcut: !change && offersShortcut(answers, path),
    restored: new URL(args.request.url).searchParams.has('restored'),
    ...stepOf(answers, path, closed),
  }
}

export async function action(args: ActionFunctionArgs) {
  const page = pageOf(args.params.page)
  const sent = await sendPage(args, page)
  if (sent instanceof Response) return sent
  const { form, errors } = showAgain(args, sent)
  return json({ form: [...form], errors }, { status: errors.length > 0 ? 400 : 200 })
}

export default function QuestionPage() {
  const t = useText()
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const errors: readonly FieldError[] = sent?.errors ?? []
  const form = new Map((sent?.form ?? page.form) as [string, string[]][])
  const row = pageTable.find(({ path }) => path === page.path)
  const ids = row?.questions ?? []
  const alone = ids.length === 1
  return (
    <Citizen
      tab={useTab('title.step', { step: page.step })}
      failed={errors.length > 0}
      back={page.back}
    >
      {page.restored && (
        <Notice title={t('draft.restored_title')} live>
          <p>{t('draft.restored_text')}</p>
        </Notice>
      )}
      <ErrorSummary
        title={t('error.title')}
        errors={errors.map((error) => ({ href: `#${error.field}`, text: errorText(t, error) }))}
      />
      <Step step={page.step} of={page.of} />
      {!alone && row && <h1>{pageTitle(t, row, page.answers)}</h1>}
      <CitizenForm action={page.action}>
        <DefaultSubmit />
        {ids.map((id) => (
          <QuestionField
            key={id}
            id={id}
            form={form}
            errors={errors}
            answers={page.answers}
            language={page.language}
            heading={alone}
          />
        ))}
        <FormButtons
          skip={ids.every((id) => !questions[id].required)}
          change={page.change}
          shortcut={page.shortcut}
        />
      </CitizenForm>
    </Citizen>
  )
}
