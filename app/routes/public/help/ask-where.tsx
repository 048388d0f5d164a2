import type { HelpQuestion } from '#core/help/choose-help.ts'
import { Button, type ButtonKind } from '#ui/button.tsx'
import { CountrySelect } from '#ui/fields/country-select.tsx'
import { countryOptions, likelyCountries } from '#ui/questions/options.ts'
import { useText } from '../site.ts'

const questions = ['here', 'passport', 'to'] as const

/** Three questions as a plain GET form: its answer has an address, and needs no script. */
export function AskWhere(props: { action: string; asked: HelpQuestion; kind?: ButtonKind }) {
  const t = useText()
  const { unknown, countries } = optionsIn(countryOptions(t))
  return (
    <form method="get" action={props.action}>
      {questions.map((name) => (
        <CountrySelect
          key={name}
          id={`help-${name}`}
          name={name}
          label={t(`help.ask_${name}`)}
          countries={countries}
          likely={{
            label: t('country.likely'),
            allLabel: t('country.all'),
            values: likelyCountries.filter((code) => code !== unknown),
          }}
          empty={t('help.dont_know')}
          value={props.asked[name]}
        />
      ))}
      <Button kind={props.kind}>{t('help.ask_show')}</Button>
    </form>
  )
}

/** "I don't know" stands first, as the empty choice. */
function optionsIn(options: ReturnType<typeof countryOptions>) {
  const [first, ...countries] = options
  return { unknown: first?.value, countries }
}
