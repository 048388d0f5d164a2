import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chooseHelp } from '#core/help/choose-help.ts'
import { coveredCountries } from '#core/help/directory.ts'
import { countryName } from '#core/text/question-text.ts'
import { readDirectory } from '#operations/help/read-directory.server.ts'
import { HelpServices } from '#ui/citizen/help-services.tsx'
import { Details } from '#ui/citizen/texts.tsx'
import helpSheet from '#ui/styles/help.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { GeneralHelp } from './general-help.tsx'
import { helpLines } from './help-lines.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: helpSheet }]

/** The whole directory, so that one visit is enough to have it with you. */
export async function loader({ context }: LoaderFunctionArgs) {
  const directory = await readDirectory(context.house)
  const countries = new Set([...coveredCountries, ...directory.map(({ country }) => country)])
  return [...countries].map((country) => ({
    country,
    // As a citizen of the country: every line it has.
    ...chooseHelp(directory, { here: country, passport: country }),
    embassies: directory
      .filter((service) => service.country === country && service.posted !== undefined)
      .map((service) => ({ service, number: service.phone })),
  }))
}

export default function AllHelp() {
  const t = useText()
  const named = useLoaderData<typeof loader>()
    .map((one) => ({ ...one, name: countryName(t, one.country) }))
    .sort((a, b) => a.name.localeCompare(b.name, t.lang))
  return (
    <Citizen tab={useTab('title.help_all')} title={t('help.all_title')} back="/help">
      <p className="lead">{t('help.all_lead')}</p>
      <p>{t('help.note')}</p>
      <h2>{t('help.general_title')}</h2>
      <GeneralHelp />
      {named.map(({ country, name, here, missing, embassies }) => (
        <Details key={country} summary={name}>
          {missing.map((use) => (
            <p key={use}>
              {t(use === 'emergency' ? 'help.no_emergency' : 'help.no_held', { country: name })}
            </p>
          ))}
          {here.length > 0 && <HelpServices lines={helpLines(t, [...here, ...embassies])} />}
        </Details>
      ))}
    </Citizen>
  )
}
