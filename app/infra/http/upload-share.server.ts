import type { RequestContext } from './context.ts'
import { countAttempt } from './throttle.server.ts'

const minutes = 60
const kilobytes = (bytes: number) => Math.ceil(bytes / 1000)

/**
 * Counts bytes of files that came from a network. Where they are beyond its share of this hour they
 * don't count, and it answers in how many minutes the next hour begins; null where they may stay.
 */
export async function waitToUpload(
  { house, source }: Pick<RequestContext, 'house' | 'source'>,
  bytes: number,
): Promise<number | null> {
  if (bytes === 0) return null
  const what = `upload|${source}`
  const count = (by: number) => countAttempt(house.db, house, what, minutes, by)
  const sent = await count(kilobytes(bytes))
  if (sent <= house.env.UPLOAD_MEGABYTES_PER_HOUR * 1000) return null
  await count(-kilobytes(bytes))
  const hour = minutes * 60_000
  return Math.ceil((hour - (house.now().getTime() % hour)) / 60_000)
}
