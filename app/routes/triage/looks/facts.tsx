import type { SerializeFrom } from '@remix-run/node'
import type { Desk } from '#core/access/desk.ts'
import type { LookView } from '#operations/quality/read-look.server.ts'
import { Button } from '#ui/button.tsx'
import { Defanged } from '#ui/staff/defanged.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { UrgencyTag } from '#ui/staff/status-tag.tsx'
import { fileHref } from '../case/file/hrefs.ts'
import { codedAnswers, fieldName, lossText } from '../case/told.tsx'
import { languageOf, typeNames, urgencyNames } from '../words.ts'

type Facts = NonNullable<SerializeFrom<LookView>['facts']>
type Tip = Facts['tips'][number]
type Told = NonNullable<Facts['story']>[number]
type Props = { desk: Desk; look: SerializeFrom<LookView>; facts: Facts }

/** What was told, and the identifiers in it. Nothing that staff made of it. */
export function BlindFacts({ desk, look, facts }: Props) {
  const opened = new Set(facts.story?.map(({ tipId }) => tipId))
  const sealed = facts.tips.some(({ id }) => !opened.has(id))
  return (
    <>
      <p>
        <UrgencyTag urgency={look.urgency} label={urgencyNames[look.urgency]} /> You see what was
        told and nothing that was made of it. The first answer comes after yours.
      </p>
      <Section
        id="told"
        title="What was told"
        actions={
          sealed && (
            <form method="post" action={`/triage/second-looks/${look.id}`}>
              <FormToken value={desk.formToken} />
              <Button kind="secondary" small name="act" value="story">
                Open what was written
              </Button>
            </form>
          )
        }
      >
        {sealed && <p className="sealed-note">Opening it is recorded with your call-sign.</p>}
        <div className="tips">
          {facts.tips.map((tip) => (
            <ToldTip
              key={tip.id}
              number={look.number}
              tip={tip}
              told={facts.story?.find(({ tipId }) => tipId === tip.id)}
            />
          ))}
        </div>
      </Section>
      <Section title="Identifiers">
        {facts.indicators.length === 0 ? (
          <p>None are named.</p>
        ) : (
          <ul>
            {facts.indicators.map(({ id, type, value }) => (
              <li key={id}>
                {typeNames[type]}: <Defanged value={value} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function ToldTip({ number, tip, told }: { number: number; tip: Tip; told: Told | undefined }) {
  const losses = lossText(tip)
  return (
    <article className="tip" aria-labelledby={`tip-${tip.id}`}>
      <header className="tip-head">
        <h3 id={`tip-${tip.id}`}>{tip.reference}</h3>
        <p>In {languageOf(tip.language)}.</p>
      </header>
      {told && <Words told={told} language={tip.language} />}
      <DescriptionList
        items={[
          ...(losses ? [{ key: 'losses', term: 'Lost', value: losses }] : []),
          ...codedAnswers(tip),
        ]}
      />
      {tip.evidence.length > 0 && (
        <ul>
          {tip.evidence.map(({ id }, at) => (
            <li key={id}>
              <a href={fileHref(number, id)}>
                File {at + 1}
                <span className="visually-hidden"> of {tip.reference}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function Words({ told, language }: { told: Told; language: string }) {
  if (told.fields === null) return <p className="tip-gone">What was written has been destroyed.</p>
  const corrected = told.corrections.map(({ id, field, text }) => ({ key: id, field, text }))
  const written = told.fields.map(({ field, text }) => ({ key: field, field, text }))
  return (
    <>
      <div className="written" lang={language}>
        {[...written, ...corrected].map(({ key, field, text }) => (
          <section key={key} aria-label={fieldName(field)}>
            {field !== 'story' && <h4 lang="en">{fieldName(field)}</h4>}
            <div className="story" dir="auto">
              {text}
            </div>
          </section>
        ))}
        {written.length === 0 && <p lang="en">Nothing was written in words.</p>}
      </div>
      {told.translations.map(({ id, language: into, text }) => (
        <div className="written" lang={into} key={id}>
          <h4 lang="en">In {languageOf(into)}, by a colleague</h4>
          <div className="story" dir="auto">
            {text}
          </div>
        </div>
      ))}
    </>
  )
}
