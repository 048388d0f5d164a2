import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { HelpQuestion } from '#core/help/choose-help.ts'
import { isCountry } from '#core/tip/country.ts'
import { putAside, savePage } from '#core/tip/form/draft.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { previousPage } from '#core/tip/journey/flow.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { Button } from '#ui/button.tsx'
import helpSheet from '#ui/styles/help.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { AskWhere } from '../help/ask-where.tsx'
import { ChosenHelp } from '../help/chosen-help.tsx'
import { GeneralHelp } from '../help/general-help.tsx'
import { answerHelp } from '../help/help-answer.server.ts'
import { useText } from '../site.ts'
import { LaterOnly } from './form-buttons.tsx'
import {
  goOn,
  isChange,
  keepChange,
  openPage,
  putAsideFor,
  reportPath,
  stepOf,
} from './journey.server.ts'
import { Step } from './step.tsx'

const path = 'get-help-now'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: helpSheet }]

export async function loader(args: LoaderFunctionArgs) {
  const { content, closed } = await openPage(args, path)
  const { answers } = content
  return {
    back: `/report/${previousPage(answers, path, closed) ?? ''}`,
    action: reportPath(path, isChange(args.request)),
    ...stepOf(answers, path, closed),
    // Whoever came back here has perhaps said already where the person is.
    ...(await answerHelp(args, countriesOf(answers))),
  }
}

function countriesOf({ current_country, destination_country }: TipAnswers): HelpQuestion {
  const known = (code: string | undefined) => (code && isCountry(code) ? code : undefined)
  const here = known(current_country)
  const to = known(destination_country)
  return { ...(here && { here }), ...(to && { to }) }
}

export async function action(args: ActionFunctionArgs) {
  const change = isChange(args.request)
  const { form, vouched } = await readFormToShow(args)
  // Nothing is typed here, and nothing may hold up somebody in danger.
  if (!vouched) return seeOther(`/report/${change ? 'check' : 'kind'}`)
  const later = form.get('intent') === 'later'
  const kept = await keepChange(args, (content) =>
    later ? putAside(content, path) : savePage(content, path, {}),
  )
  if (later) return putAsideFor(args, kept)
  const closed = await closedPages(args.context.house)
  return goOn(kept, path, { change, closed })
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
      <ChosenHelp asked={page.asked} help={page.help} />
      <h2>{t('help.ask_title')}</h2>
      <AskWhere action="/report/get-help-now" asked={page.asked} kind="secondary" />
      <h2>{t('help.general_title')}</h2>
      <GeneralHelp />
      <p>{t('page.get-help-now.then')}</p>
      <CitizenForm action={page.action}>
        <Button>{t('shell.continue')}</Button>
        <LaterOnly />
      </CitizenForm>
    </Citizen>
  )
}
