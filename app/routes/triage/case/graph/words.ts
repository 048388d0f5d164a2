import type { Bond, BondType } from '#core/case/link-graph.ts'
import { defang } from '#core/indicator/display.ts'
import { typeNames } from '../../words.ts'

export const bondNames: Record<BondType, string> = {
  confirmed: 'Confirmed',
  text: 'Words',
  picture: 'Picture',
  ...typeNames,
}

/** `Phone +66…`, `Words 82 % alike`, `Confirmed by Heron 4`. */
export function bondText({ type, indicator, alike, by }: Bond): string {
  if (indicator) return `${bondNames[type]} ${defang(indicator)}`
  if (alike !== null) return `${bondNames[type]} ${Math.round(alike * 100)} % alike`
  return by === null ? bondNames[type] : `${bondNames[type]} by ${by}`
}
