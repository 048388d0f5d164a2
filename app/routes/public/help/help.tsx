import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import helpSheet from '#ui/styles/help.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { AskWhere } from './ask-where.tsx'
import { ChosenHelp } from './chosen-help.tsx'
import { GeneralHelp } from './general-help.tsx'
import { answerHelp } from './help-answer.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: helpSheet }]

export function loader(args: LoaderFunctionArgs) {
  return answerHelp(args)
}

export default function Help() {
  const t = useText()
  const { asked, help } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.help')} title={t('help.title')} current="help">
      <ChosenHelp asked={asked} help={help} />
      <h2>{t('help.ask_title')}</h2>
      <p>{t('help.ask_lead')}</p>
      <AskWhere action="/help" asked={asked} />
      <p>
        <a href="/help/all">{t('help.all')}</a>
      </p>
      <h2>{t('help.danger_title')}</h2>
      <GeneralHelp />
      <h2>{t('help.money_title')}</h2>
      <ul>
        <li>{t('help.bank')}</li>
        <li>{t('help.codes')}</li>
        <li>{t('help.stop')}</li>
        <li>{t('help.recovery')}</li>
      </ul>
      <h2>{t('help.you_title')}</h2>
      <p>{t('help.alone')}</p>
      <p>{t('help.talk')}</p>
    </Citizen>
  )
}
