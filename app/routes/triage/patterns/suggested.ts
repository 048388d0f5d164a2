import { maskIndicator } from '#core/indicator/display.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { typeNames } from '../words.ts'

const most = 3

/** `Wallet eth:0x5•••ee7, Phone +66•••78`: enough to see why a case is suggested. */
export function sharedWords(shared: readonly Indicator[]): string {
  const named = shared.slice(0, most).map((one) => `${typeNames[one.type]} ${maskIndicator(one)}`)
  const rest = shared.length - named.length
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
}
