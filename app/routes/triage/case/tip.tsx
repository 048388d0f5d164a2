import { Button } from '#ui/button.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { languageOf } from '../words.ts'
import { EvidenceFiles } from './evidence-files.tsx'
import { CaseForm } from './form.tsx'
import type { CasePageData, View } from './page-data.ts'
import { codedAnswers, fieldName, lossText } from './told.tsx'

type Tip = View['tips'][number]
type Props = { page: CasePageData; tip: Tip }

const consentNames = {
  patterns: 'patterns',
  partners: 'partners',
  law: 'police',
  reply: 'writing back',
} as const

function consentText({ consents }: Tip): string {
  const given = Object.entries(consentNames).flatMap(([key, name]) =>
    consents[key as keyof typeof consentNames] ? [name] : [],
  )
  return given.length > 0 ? `Allows ${given.join(', ')}` : 'Allows nothing beyond our reading it'
}

const sources: Readonly<Record<string, string>> = {
  web: 'the website',
  import: 'a partner',
  phone: 'the phone',
}

/** One tip: what was ticked, and, once opened, what was written. */
export function Tip({ page, tip }: Props) {
  const told = page.opened.story?.find(({ tipId }) => tipId === tip.id)
  const losses = lossText(tip)
  return (
    <article className="tip" aria-labelledby={`tip-${tip.id}`}>
      <header className="tip-head">
        <h3 id={`tip-${tip.id}`}>{tip.reference}</h3>
        <p>
          {tip.state === 'withdrawn' && (
            <strong>
              Taken back by its reporter: it counts nowhere, and nobody may act on it.{' '}
            </strong>
          )}
          From {sources[tip.source] ?? tip.source},{' '}
          <RelativeTime at={tip.filedAt} now={page.desk.now} language="en" />, in{' '}
          {languageOf(tip.language)}. {consentText(tip)}.{' '}
          {tip.identityOnFile ? 'Identity on file.' : 'No identity on file.'}
        </p>
      </header>
      {told && <Written told={told} />}
      <DescriptionList
        items={[
          ...(losses ? [{ key: 'losses', term: 'Lost', value: losses }] : []),
          ...codedAnswers(tip),
        ]}
      />
      <EvidenceFiles page={page} tip={tip} told={told?.files ?? []} />
      {page.view.tips.length > 1 && page.view.lease?.mine && <Detach page={page} tip={tip} />}
    </article>
  )
}

type Told = NonNullable<CasePageData['opened']['story']>[number]

/** What the reporter put right later, beside the answer as it was filed. */
function Corrections({ told, field }: { told: Told; field: string }) {
  return told.corrections
    .filter((one) => one.field === field)
    .map(({ id, at, text }) => (
      <div className="story" key={id} dir="auto">
        <strong>Corrected {at.slice(0, 10)}: </strong>
        {text}
      </div>
    ))
}

function Written({ told }: { told: Told }) {
  if (told.fields === null) return <p className="tip-gone">What was written has been destroyed.</p>
  const written = new Set(told.fields.map(({ field }) => field))
  const others = [...new Set(told.corrections.map(({ field }) => field))].filter(
    (field) => !written.has(field),
  )
  return (
    <div className="written">
      {told.fields.map(({ field, text }) => (
        <section key={field} aria-label={fieldName(field)}>
          {field !== 'story' && <h4>{fieldName(field)}</h4>}
          <div className="story" dir="auto">
            {text}
          </div>
          <Corrections told={told} field={field} />
        </section>
      ))}
      {others.map((field) => (
        <section key={field} aria-label={fieldName(field)}>
          <h4>{field === 'other' ? 'Something else' : fieldName(field)}</h4>
          <Corrections told={told} field={field} />
        </section>
      ))}
      {told.fields.length === 0 && <p>Nothing was written in words.</p>}
    </div>
  )
}

function Detach({ page, tip }: Props) {
  return (
    <ConfirmBlock summary="Take this tip out…">
      <p>It gets a new case of its own in the queue. Merging that case brings it back.</p>
      <CaseForm page={page} on="tips">
        <input type="hidden" name="tip" value={tip.id} />
        <Button kind="secondary" small>
          Take {tip.reference} out
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}
