import { defang } from '#core/indicator/display.ts'
import { counted, figure, typeNames } from '../words.ts'
import type { View } from './page-data.ts'

export type Reason = View['suggested'][number]['reasons'][number]
type Likeness = Extract<Reason, { alike: number }>

const percent = (share: number) => `${Math.round(share * 100)} %`

/** One reason why two cases are likely the same people's, in words and in bits. */
export function LinkReason({ of }: { of: Reason }) {
  return (
    <li>
      {'alike' in of ? likenessWords(of) : <Shared of={of} />}
      {', '}
      {'alike' in of ? inTips(of.tips) : namedBy(of.occurrences)}{' '}
      <span className="suggestion-bits">+{of.bits.toFixed(1)}</span>
    </li>
  )
}

function Shared({ of: { indicator } }: { of: Exclude<Reason, Likeness> }) {
  return (
    <>
      {typeNames[indicator.type]}{' '}
      <code dir="ltr" translate="no">
        {defang(indicator)}
      </code>
    </>
  )
}

function likenessWords({ of, alike, same, read, strong }: Likeness): string {
  if (same) return 'The very same file'
  const what = of === 'picture' ? 'picture' : read ? 'words in a file' : 'words'
  return strong
    ? `Nearly the same ${what}, ${percent(alike)} alike`
    : `Alike ${what}, ${percent(alike)}`
}

const namedBy = (tips: number) =>
  `named by ${tips === 2 ? 'these two tips only' : `${figure(tips)} tips`}`
const inTips = (tips: number) =>
  tips === 2 ? 'in these two tips only' : `in ${counted(tips, 'tip')}`
