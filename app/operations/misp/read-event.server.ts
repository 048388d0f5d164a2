import { clearanceBit } from '#core/release/misp/clearances.ts'
import type { House } from '#infra/house.server.ts'
import type { TaxiiReader } from '../taxii/read-page.server.ts'
import { feedRelease } from './feed-state.server.ts'
import { noteRead } from './note-read.server.ts'

export type EventResult =
  /** `json`: null where the reader holds these bytes. */
  | { ok: true; event: { sha256: string; json: string | null } }
  | { ok: false; reason: 'unknown' | 'behind' }

/** One event as a reader may see it. One that is there and not for them is unknown. */
export async function readEvent(
  house: House,
  reader: TaxiiReader,
  id: string,
  holds: (sha256: string) => boolean,
): Promise<EventResult> {
  if ((await feedRelease(house)) === null) return { ok: false, reason: 'behind' }
  if (!reader.clearance) return { ok: false, reason: 'unknown' }
  const [row] = await house.reads.rows<{ sha256: string; json: string; changed: number }>({
    text: `SELECT "sha256", "json", "changed" FROM "misp_event"
      WHERE "event_id" = $1::uuid AND "readers" & $2::int <> 0`,
    values: [id, clearanceBit(reader.clearance)],
  })
  if (!row) return { ok: false, reason: 'unknown' }
  const { sha256, changed } = row
  if (holds(sha256)) return { ok: true, event: { sha256, json: null } }
  await noteRead(house, reader, { what: 'misp-event', events: 1, first: changed, last: changed })
  return { ok: true, event: { sha256, json: row.json } }
}
