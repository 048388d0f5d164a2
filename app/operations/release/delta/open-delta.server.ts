import type { House } from '#infra/house.server.ts'
import {
  type OpenFileResult,
  openFound,
  type Reader,
  type Wish,
} from '../open-release-file.server.ts'
import { findDelta, type WantedDelta } from './find-delta.server.ts'

/** Opens what changed between two releases for a reader, and records the download before a byte leaves. */
export async function openDelta(
  house: House,
  reader: Reader,
  wanted: WantedDelta,
  wish: Wish = {},
): Promise<OpenFileResult | { ok: false; reason: 'span_backwards' }> {
  if (!reader.clearance) return { ok: false, reason: 'release_unknown' }
  const found = await findDelta(house, reader.clearance, wanted)
  if (!found.ok) return found
  const { file, stored } = found.delta
  return openFound(
    house,
    reader,
    file,
    async () => {
      const open = await house.deltas.open(stored)
      if (!open) throw new Error('A delta was thrown away while it was asked for')
      return open
    },
    wish,
  )
}
