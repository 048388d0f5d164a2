import { type Sector, sectors } from '#core/release/sectors.ts'
import { type TlpLabel, tlpLabels } from '#core/release/tlp.ts'

/** TLP:RED is for the people in one room (FIRST, TLP 2.0), so no machine hands it out. */
export const servedLabels = tlpLabels.slice(0, -1) as readonly ServedLabel[]
export type ServedLabel = Exclude<TlpLabel, 'red'>

/** What an agency may see: patterns for its sector, up to and including a label. */
export type Clearance = Readonly<{ sector: Sector; ceiling: ServedLabel }>

/**
 * Whom an object is for, as two small numbers that an index can hold: a bit for each sector, and the
 * place of its label among all.
 */
export type Audience = Readonly<{ sectors: number; tlp: number }>

export const sectorBit = (sector: Sector): number => 1 << sectors.indexOf(sector)
export const tlpRank = (label: TlpLabel): number => tlpLabels.indexOf(label)

/** Everybody: what every collection needs so that its references lead somewhere. */
export const everybody: Audience = { sectors: (1 << sectors.length) - 1, tlp: 0 }

/** A pattern that names no sector is for all of them. */
export function audienceOf(pattern: Readonly<{ sectors: readonly Sector[]; tlp: TlpLabel }>) {
  const named = pattern.sectors.reduce((bits, sector) => bits | sectorBit(sector), 0)
  return { sectors: named === 0 ? everybody.sectors : named, tlp: tlpRank(pattern.tlp) }
}

/** Whether a pattern is for this reader. */
export function isReleasedTo(
  clearance: Clearance,
  pattern: Readonly<{ sectors: readonly Sector[]; tlp: TlpLabel }>,
): boolean {
  const audience = audienceOf(pattern)
  const named = (audience.sectors & sectorBit(clearance.sector)) !== 0
  return named && audience.tlp <= tlpRank(clearance.ceiling)
}

/** A collection holds what is for one sector, up to and including a label. */
export type Scope = Clearance

export function mayRead(clearance: Clearance, scope: Scope): boolean {
  return scope.sector === clearance.sector && tlpRank(scope.ceiling) <= tlpRank(clearance.ceiling)
}

/** Reads what the database holds; a label or sector that there is not clears nothing. */
export function readClearance(sector: string, ceiling: string): Clearance | null {
  const known = sectors.find((one) => one === sector)
  const label = servedLabels.find((one) => one === ceiling)
  return known && label ? { sector: known, ceiling: label } : null
}
