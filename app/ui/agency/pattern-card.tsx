import type { ReactNode } from 'react'
import { type TacticCode, tacticOf } from '#core/pattern/classification.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { Sector } from '#core/release/sectors.ts'
import { questionLabel } from '#core/text/question-text.ts'
import { type Translate, textFor } from '#core/text/text.ts'
import { isQuestionId } from '#core/tip/journey/catalogue.ts'
import { Callout } from '../staff/callout.tsx'
import { DescriptionList } from '../staff/description-list.tsx'
import type { Mark } from '../staff/marks.ts'
import { Tag } from '../staff/status-tag.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import {
  askTexts,
  count,
  countryRoleNames,
  kindNames,
  moneyText,
  placeText,
  revocationTexts,
  sectorNames,
  statusNames,
  subKindNames,
  tipsText,
  tlpTexts,
} from './pattern-words.ts'

const statusMarks = {
  new: { tone: 'good', icon: 'signal' },
  amended: { tone: 'info', icon: 'loop' },
  revoked: { tone: 'danger', icon: 'cross' },
} as const satisfies Record<PatternPayload['status'], Mark>

const neutral: Mark = { tone: 'neutral', icon: 'lock' }

type Props = {
  payload: PatternPayload
  /** Whose recommended actions come first; none for staff. */
  sector?: Sector
  /** A link or button beside what is asked of the reader's sector. */
  act?: ReactNode
}

export function StatusOfPattern(props: { status: PatternPayload['status'] }) {
  return <Tag mark={statusMarks[props.status]} label={statusNames[props.status]} />
}

/** The fragment under which a pattern stands on its release's page. */
export const patternAnchor = (number: number): string => formatPatternNumber(number).toLowerCase()

/** One released pattern in plain words: what it is, what to do, and the indicators to do it with. */
export function PatternCard(props: Props) {
  const { payload } = props
  const revoked = payload.status === 'revoked'
  return (
    <article className="pattern" id={patternAnchor(payload.number)}>
      <div className="pattern-head">
        <p className="pattern-tags">
          <StatusOfPattern status={payload.status} />
          <span title={tlpTexts[payload.tlp]}>
            <Tag mark={neutral} label={`TLP:${payload.tlp.toUpperCase()}`} />
          </span>
          <span className="pattern-number">
            {formatPatternNumber(payload.number)}, version {payload.version}
          </span>
        </p>
        <h3 dir="auto">{payload.title}</h3>
        <p className="pattern-kind">
          {kindNames[payload.kind]}
          {payload.sub_kind && <>: {subKindNames[payload.sub_kind]}</>}
        </p>
      </div>
      {revoked && (
        <Callout tone="danger" title="Take these indicators out of your systems">
          <p>{revocationTexts[payload.revocation ?? 'other']}</p>
        </Callout>
      )}
      {payload.summary !== '' && (
        <p className="pattern-summary" dir="auto">
          {payload.summary}
        </p>
      )}
      {!revoked && <Asked {...props} />}
      {!revoked && <Facts payload={payload} />}
      {payload.indicators.length > 0 && (
        <details className="pattern-more" open={revoked || payload.indicators.length <= 6}>
          <summary>{count(payload.indicators.length, 'indicator')}</summary>
          <IndicatorTable payload={payload} />
        </details>
      )}
    </article>
  )
}

function Asked({ payload, sector, act }: Props) {
  const own = payload.actions.find((one) => one.sector === sector)
  const others = payload.actions.filter((one) => one !== own)
  return (
    <div className="pattern-asked">
      {own && (
        <div className="pattern-own">
          <h4>What we ask of you</h4>
          <ul>
            {own.recommended.map((action) => (
              <li key={action}>{askTexts[action]}</li>
            ))}
          </ul>
          {act}
        </div>
      )}
      {others.length > 0 && (
        <p className="pattern-others">
          {own ? 'Also asked: ' : 'Asked: '}
          {others.map((one) => `${sectorNames[one.sector]}: ${asked(one.recommended)}`).join('. ')}.
        </p>
      )}
      {!own && act}
    </div>
  )
}

const asked = (actions: PatternPayload['actions'][number]['recommended']): string =>
  actions.map((action) => askTexts[action].toLowerCase()).join(', ')

function Facts({ payload }: { payload: PatternPayload }) {
  const t = textFor('en')
  const places = (['reported_from', 'transit', 'destination'] as const).map((role) => ({
    key: role,
    term: countryRoleNames[role],
    value: payload.countries
      .filter((one) => one.role === role)
      .map(placeText)
      .join(', '),
  }))
  const items = [
    {
      key: 'seen',
      term: 'Seen',
      value:
        payload.first_seen === payload.last_seen
          ? `${payload.first_seen}, ${tipsText(payload.tips)}`
          : `${payload.first_seen} to ${payload.last_seen}, ${tipsText(payload.tips)}`,
    },
    ...places,
    {
      key: 'money',
      term: 'Lost in all',
      value: payload.money.map((one) => `${moneyText(one)} (${tipsText(one.tips)})`).join('; '),
    },
    {
      key: 'how',
      term: 'How it is done',
      value: payload.tactics.length > 0 && <Tactics codes={payload.tactics} />,
    },
    {
      key: 'shared',
      term: 'What tips share',
      value: payload.attributes.length > 0 && <Shared t={t} attributes={payload.attributes} />,
    },
  ]
  return <DescriptionList items={items.filter(({ value }) => value !== '' && value !== false)} />
}

function Tactics({ codes }: { codes: readonly TacticCode[] }) {
  return (
    <ul className="pattern-list">
      {codes.map((code) => (
        <li key={code}>
          <strong>{tacticOf(code).name}.</strong> {tacticOf(code).description}
        </li>
      ))}
    </ul>
  )
}

/** Each question once, with the answers that enough tips gave. */
function Shared(props: { t: Translate; attributes: PatternPayload['attributes'] }) {
  const { t, attributes } = props
  const ids = [...new Set(attributes.map(({ question }) => question))]
  return (
    <ul className="pattern-list">
      {ids.map((id) => (
        <li key={id}>
          {isQuestionId(id) ? questionLabel(t, id, {}) : id}{' '}
          {attributes
            .filter(({ question }) => question === id)
            .map(({ value, tips }) => (
              <span key={value} className="pattern-answer">
                <strong>{t.find(`question.${id}.option.${value}`) ?? value}</strong> (
                {tipsText(tips)})
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}
