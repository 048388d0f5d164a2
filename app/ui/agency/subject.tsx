import { formatPatternNumber } from '#core/pattern/number.ts'
import { Defanged } from '../staff/defanged.tsx'

type Props = {
  of: { indicator: { type: string; value: string } | null; pattern: number | null }
}

/** What somebody works on: an indicator, or a pattern as a whole. */
export function Subject({ of: { indicator, pattern } }: Props) {
  if (indicator) return <Defanged value={indicator.value} harmless={indicator.type === 'company'} />
  return <>{pattern === null ? '' : `${formatPatternNumber(pattern)} as a whole`}</>
}
