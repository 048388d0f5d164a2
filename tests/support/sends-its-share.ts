import type { House } from '#infra/house.server.ts'
import { sourceOf } from '#infra/http/source.server.ts'
import { countAttempt } from '#infra/http/throttle.server.ts'

/** As if this machine's network had sent all the files that one may in this hour. */
export async function sendsItsShare(house: House): Promise<void> {
  const kilobytes = house.env.UPLOAD_MEGABYTES_PER_HOUR * 1000
  await countAttempt(house.db, house, `upload|${sourceOf(house, '127.0.0.1')}`, 60, kilobytes)
}
