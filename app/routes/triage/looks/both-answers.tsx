import type { SerializeFrom } from '@remix-run/node'
import type { Desk } from '#core/access/desk.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { drawSpan } from '#core/quality/draw.ts'
import type { LookWords } from '#operations/quality/open-look-words.server.ts'
import type { LookView } from '#operations/quality/read-look.server.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { figure, impactNames, verdictNames } from '../words.ts'
import type { LookFault } from './act.server.ts'
import { SettleForm } from './settle-form.tsx'

type Both = NonNullable<SerializeFrom<LookView>['answers']>
type Props = {
  desk: Desk
  look: SerializeFrom<LookView>
  answers: Both
  fault: LookFault | undefined
  words: LookWords | null
  done: string | null
}

const outcome = {
  agreed: 'You read it the same way',
  differs: 'The two answers differ',
  settled: 'The two answers differed; it is settled',
} as const

/** The first and the second answer side by side, and what becomes of a difference. */
export function BothAnswers({ desk, look, answers, fault, words, done }: Props) {
  const { state } = look
  const rows = [
    { key: 'First', ...answers.first },
    { key: 'Second', ...answers.second },
  ]
  return (
    <>
      <Callout tone={state === 'differs' ? 'review' : 'good'} live={done !== null}>
        {state in outcome && outcome[state as keyof typeof outcome]}. Case{' '}
        <a href={`/triage/cases/${look.number}`}>{formatCaseNumber(look.number)}</a>.
        {state === 'differs' && !look.settles && ' A third person says which one stands.'}
      </Callout>
      <DataTable
        caption="Both answers"
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          { key: 'which', header: 'Answer', cell: ({ key }) => key },
          { key: 'by', header: 'By', cell: ({ by }) => by },
          { key: 'verdict', header: 'Verdict', cell: ({ verdict }) => verdictNames[verdict] },
          { key: 'impact', header: 'Impact', cell: ({ impact }) => impactNames[impact] },
          {
            key: 'when',
            header: 'When',
            narrow: true,
            cell: ({ at }) => <RelativeTime at={at} now={desk.now} language="en" />,
          },
        ]}
      />
      {answers.settled && <Settled look={look} answers={answers} />}
      {answers.hasWords && <Words desk={desk} id={look.id} words={words} />}
      {look.settles && <SettleForm desk={desk} id={look.id} fault={fault} />}
      <p className="cell-sub">
        Drawn by chance: {figure(answers.drawn.draw)} of {figure(drawSpan)}, below a share of{' '}
        {answers.drawn.share} %.
      </p>
    </>
  )
}

function Settled({ look, answers }: { look: Props['look']; answers: Both }) {
  const { settled, stillStands } = answers
  if (!settled) return null
  return (
    <p>
      {settled.by} says that the {settled.stands} answer stands.
      {settled.stands === 'second' && stillStands && (
        <>
          {' '}
          The case still has the first one:{' '}
          <a href={`/triage/cases/${look.number}#state`}>open it again to change that</a>.
        </>
      )}
    </p>
  )
}

function Words({ desk, id, words }: { desk: Desk; id: string; words: LookWords | null }) {
  return (
    <Section id="why-words" title="In their words">
      {words ? (
        <>
          {words.second !== null && <WordsOf who="The second answer" text={words.second} />}
          {words.settled !== null && <WordsOf who="Settling it" text={words.settled} />}
        </>
      ) : (
        <form method="post" action={`/triage/second-looks/${id}`}>
          <FormToken value={desk.formToken} />
          <Button kind="secondary" small name="act" value="words">
            Open what was written
          </Button>
        </form>
      )}
    </Section>
  )
}

const WordsOf = ({ who, text }: { who: string; text: string }) => (
  <>
    <h3>{who}</h3>
    <div className="story" dir="auto">
      {text}
    </div>
  </>
)
