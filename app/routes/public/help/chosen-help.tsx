import type { SerializeFrom } from '@remix-run/node'
import { countryName } from '#core/text/question-text.ts'
import { HelpServices } from '#ui/citizen/help-services.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'
import type { HelpAnswer } from './help-answer.server.ts'
import { helpLines } from './help-lines.ts'

/** Whom to call, from where the person is; and plainly what we do not know. */
export function ChosenHelp({ asked, help }: SerializeFrom<HelpAnswer>) {
  const t = useText()
  const { here, passport, to } = asked
  const named = (code: string) => countryName(t, code)
  if (here === undefined && passport === undefined && to === undefined) return null
  const knowsOwn = help.own.length > 0
  return (
    <section className="chosen-help" id="numbers">
      {here && (
        <>
          <h2>{t('help.in_country', { country: named(here) })}</h2>
          {help.missing.map((use) => (
            <Notice key={use} tone={use === 'emergency' ? 'danger' : 'info'}>
              <p>
                {t(use === 'emergency' ? 'help.no_emergency' : 'help.no_held', {
                  country: named(here),
                })}
              </p>
              <p>{t('help.no_held_do')}</p>
            </Notice>
          ))}
          {help.here.length > 0 && <HelpServices lines={helpLines(t, help.here)} />}
        </>
      )}
      {passport && passport !== here && (
        <>
          <h2>{t('help.own_country', { country: named(passport) })}</h2>
          {knowsOwn ? (
            <HelpServices lines={helpLines(t, help.own)} />
          ) : (
            <p>{t('help.no_own', { country: named(passport) })}</p>
          )}
        </>
      )}
      {to && help.there.length > 0 && (
        <>
          <h2>{t('help.to_country', { country: named(to) })}</h2>
          <p>{t('help.to_country_note')}</p>
          <HelpServices lines={helpLines(t, help.there)} />
        </>
      )}
      <p>{t('help.note')}</p>
    </section>
  )
}
