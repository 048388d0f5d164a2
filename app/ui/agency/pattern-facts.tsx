import { countBands } from '#core/pattern/bands.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { type CountryRole, countryRoles, type PatternPayload } from '#core/pattern/payload.ts'
import { type TacticCode, tacticOf } from '#core/pattern/tactics.ts'
import { questionLabel } from '#core/text/question-text.ts'
import { textFor } from '#core/text/text.ts'
import { isQuestionId } from '#core/tip/journey/catalogue.ts'
import { DescriptionList } from '../staff/description-list.tsx'
import { countryRoleNames, moneyText, placeText, tipsText, tlpTexts } from './pattern-words.ts'

/** When, where, how many, how much, and who may see it. */
export function PatternFacts({ payload }: { payload: PatternPayload }) {
  const { first_seen, last_seen, tips, countries, money, tlp } = payload
  const weeks = first_seen === last_seen ? first_seen : `${first_seen} to ${last_seen}`
  // A country whose region is known, too, need not be said twice.
  const placesOf = (role: CountryRole) => {
    const places = countries.filter((one) => one.role === role)
    const closer = new Set(places.flatMap(({ country, region }) => (region ? [country] : [])))
    return places
      .filter(({ country, region }) => region !== null || !closer.has(country))
      .map(placeText)
      .join(', ')
  }
  const lost = money.map((one) => `${moneyText(one)} (${tipsText(one.tips)})`).join('; ')
  const items = [
    { key: 'seen', term: 'Seen', value: `${weeks}, ${tipsText(tips)}` },
    ...countryRoles.map((role) => ({
      key: role,
      term: countryRoleNames[role],
      value: placesOf(role),
    })),
    { key: 'money', term: 'Lost in all', value: lost },
    {
      key: 'related',
      term: 'Read with',
      value: (payload.related ?? []).map(({ number }) => formatPatternNumber(number)).join(', '),
    },
    { key: 'tlp', term: 'Who may see it', value: tlpTexts[tlp] },
  ]
  return <DescriptionList items={items.filter(({ value }) => value !== '')} />
}

export function Tactics({ codes }: { codes: readonly TacticCode[] }) {
  return (
    <ul className="released-list">
      {codes.map((code) => (
        <li key={code}>
          <strong>{tacticOf(code).name}.</strong> {tacticOf(code).description}
        </li>
      ))}
    </ul>
  )
}

/** Each question once, with the answers that enough tips gave; what most share first. */
export function SharedAnswers({ attributes }: { attributes: PatternPayload['attributes'] }) {
  const t = textFor('en')
  const bands = [...countBands].reverse()
  return bands
    .map((band) => ({ band, shared: attributes.filter(({ tips }) => tips === band) }))
    .filter(({ shared }) => shared.length > 0)
    .map(({ band, shared }) => (
      <div key={band} className="released-band">
        <h4>{tipsText(band)} each</h4>
        <dl className="facts">
          {[...new Set(shared.map(({ question }) => question))].map((id) => (
            <div key={id}>
              <dt>{isQuestionId(id) ? questionLabel(t, id, {}) : id}</dt>
              <dd>
                {shared
                  .filter(({ question }) => question === id)
                  .map(({ value }) => t.find(`question.${id}.option.${value}`) ?? value)
                  .join('; ')}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    ))
}
