import type { PayloadIndicator } from '#core/pattern/payload.ts'
import { indicatorShape } from '#core/release/misp/indicator-shape.ts'
import { mispId } from '#core/release/misp/parts.ts'

/** The UUID of the attribute that people search and block, as our MISP feed gives it. */
export function mispAttributeId(
  patternId: string,
  indicator: Pick<PayloadIndicator, 'type' | 'value'>,
): string {
  const key = `${patternId}:${indicator.type}:${indicator.value}`
  const { template, main } = indicatorShape(indicator)
  return mispId(template === null ? key : `${key}:${main.relation}`)
}
