import { type Sector, sectors } from '#core/release/sectors.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import { clearances, isFor } from '#core/release/variant.ts'
import { type Clearance, servedLabels } from '#core/taxii/audience.ts'

/** A bit of its own for each clearance, so that one number says who may read something. */
export function clearanceBit({ sector, ceiling }: Clearance): number {
  return 1 << (sectors.indexOf(sector) * servedLabels.length + servedLabels.indexOf(ceiling))
}

/** The bits of all clearances of one sector: what its index is about. */
export function sectorBits(sector: Sector): number {
  return servedLabels.reduce((bits, ceiling) => bits | clearanceBit({ sector, ceiling }), 0)
}

/** Which clearances may read a version of a pattern. None may read TLP:RED. */
export function readersOf(version: Readonly<{ sectors: Sector[]; tlp: TlpLabel }>): number {
  return clearances
    .filter((clearance) => isFor(clearance, version))
    .reduce((bits, clearance) => bits | clearanceBit(clearance), 0)
}
