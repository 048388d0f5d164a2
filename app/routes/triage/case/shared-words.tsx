import { formatCaseNumber } from '#core/case/number.ts'
import type { CasePageData, View } from './page-data.ts'

type Link = View['suggested'][number]
type Passage = CasePageData['passages'][number]

/** What both were told in the same words; or, where a story is closed, what would have to be opened. */
export function SharedWords({ page, link }: { page: CasePageData; link: Link }) {
  if (!link.reasons.some(({ of }) => of === 'text')) return null
  const number = formatCaseNumber(link.other.number)
  const passage = page.passages.find((one) => one.number === link.other.number)
  if (passage) return <PassageWords passage={passage} number={number} />
  if (!page.opened.story) return <p className="suggestion-hint">Open both stories to compare.</p>
  return (
    <p className="suggestion-hint">
      To compare, take and open <a href={`/triage/cases/${link.other.number}`}>{number}</a>, too.
    </p>
  )
}

/** The words are this case's; what stands in a slot is shown for both. */
function PassageWords({ passage, number }: { passage: Passage; number: string }) {
  return (
    <details className="passage">
      <summary>Compare the words</summary>
      <p className="suggestion-hint">What differs: marked here, dashed in {number}.</p>
      <p className="passage-words" dir="auto">
        {passage.pieces.map(({ same, here, there }, at) =>
          same ? (
            here
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a passage never move
            <Slot key={at} here={here} there={there} number={number} />
          ),
        )}
      </p>
    </details>
  )
}

function Slot({ here, there, number }: { here: string; there: string; number: string }) {
  return (
    <span className="slot">
      <mark>{here || '–'}</mark>
      <span className="visually-hidden"> here, in {number} </span>
      <ins>{there || '–'}</ins>
    </span>
  )
}
