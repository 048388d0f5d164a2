import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { savePage } from '#core/tip/form/draft.ts'
import { previousPage } from '#core/tip/journey/flow.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { Button } from '#ui/button.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { HelpList } from '../help-list.tsx'
import { useText } from '../site.ts'
import { goOn, isChange, keepChange, openPage, reportPath, stepOf } from './journey.server.ts'
import { Step } from './step.tsx'

const path = 'get-help-now'

export async function loader(args: LoaderFunctionArgs) {
  const { content, closed } = await openPage(args, path)
  const { answers } = content
  return {
    back: `/report/${previousPage(answers, path, closed) ?? ''}`,
    action: reportPath(path, isChange(args.request)),
    ...stepOf(answers, path, closed),
  }
}

export async function action(args: ActionFunctionArgs) {
  await readForm(args)
  const kept = await keepChange(args, (content) => savePage(content, path, {}))
  const closed = await closedPages(args.context.house)
  return goOn(kept, path, { change: isChange(args.request), closed })
}

/** Somebody is in danger: who to call comes before any other question. */
export default function GetHelpNow() {
  const t = useText()
  const page = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.step', { step: page.step })} back={page.back}>
      <Step step={page.step} of={page.of} />
      <h1>{t('page.get-help-now.title')}</h1>
      <p className="lead">{t('page.get-help-now.lead')}</p>
      <HelpList />
      <p>{t('page.get-help-now.then')}</p>
      <CitizenForm action={page.action}>
        <Button>{t('shell.continue')}</Button>
      </CitizenForm>
    </Citizen>
  )
}
