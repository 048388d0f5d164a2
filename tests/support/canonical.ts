import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import type { IndicatorHints, IndicatorType } from '#core/indicator/types.ts'

/** The canonical value, or `refused: reason`: one string that a table can hold. */
export const canonical = (type: IndicatorType, raw: string, hints: IndicatorHints = {}): string => {
  const normalised = normaliseIndicator(type, raw, hints)
  return normalised.ok ? normalised.indicator.value : `refused: ${normalised.reason}`
}
