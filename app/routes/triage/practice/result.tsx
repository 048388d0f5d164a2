import { answerFields, type GoldenAnswer } from '#core/quality/golden.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { partNames, partText } from './words.ts'

type Props = {
  result: {
    given: GoldenAnswer
    expected: GoldenAnswer
    why: string
    right: (keyof GoldenAnswer)[]
  }
}

/** One's own answer beside the expected one, and why that was expected. */
export function PracticeResult({ result }: Props) {
  const { given, expected, why, right } = result
  return (
    <>
      <Section flush title="Your answer and the expected one">
        <DataTable
          caption="Your answer and the expected one"
          rows={answerFields.map((part) => ({ part }))}
          rowKey={({ part }) => part}
          empty={null}
          columns={[
            { key: 'part', header: 'Part', cell: ({ part }) => partNames[part] },
            { key: 'given', header: 'Yours', cell: ({ part }) => partText(part, given) },
            { key: 'expected', header: 'Expected', cell: ({ part }) => partText(part, expected) },
            {
              key: 'same',
              header: 'Compared',
              cell: ({ part }) => (right.includes(part) ? 'The same' : 'Different'),
            },
          ]}
        />
      </Section>
      <Section title="Why">
        <div className="story">{why}</div>
      </Section>
    </>
  )
}
