import { Button } from '#ui/button.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { languageOf } from '../words.ts'
import { EvidenceFiles } from './evidence-files.tsx'
import { CaseForm } from './form.tsx'
import type { CasePageData, View } from './page-data.ts'
import { codedAnswers, lossText } from './told.tsx'
import { Written } from './words/written.tsx'

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
          {tip.identityOnFile ? (
            <a href={`/triage/cases/${page.view.number}/identity/${tip.id}`}>
              Identity on file: yes<span className="visually-hidden">, of {tip.reference}</span>
            </a>
          ) : (
            'Identity on file: no'
          )}
        </p>
      </header>
      {told && <Written page={page} tip={tip} told={told} />}
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
