import { isBusy, judgeIntake, type QuarantineReason } from '#core/tip/intake-check.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { countAttempt } from '#infra/http/throttle.server.ts'

/** What the request that files a tip shows of itself. */
export type Intake = {
  /** The keyed, daily-rotating hash of the network. */
  source: string
  trapFilled: boolean
  hadForm: boolean
  worked: boolean
}

type Filing = { startedAt: Date; story: string | undefined }

const tenMinutes = 10 * 60_000
/** Shorter words, such as "scam", are anybody's. */
const fewestLetters = 30

/** Tips of the last ten minutes, imports left out; by an index. */
export function tipsLately(db: Db | Tx, house: House): Promise<number> {
  return db.tip.count({
    where: { source: 'web', filedAt: { gt: new Date(house.now().getTime() - tenMinutes) } },
  })
}

export async function isHouseBusy(house: House): Promise<boolean> {
  return isBusy(await tipsLately(house.db, house))
}

/**
 * Why the tip that is being filed should wait in quarantine. Counts it by network and by its words,
 * as keyed hashes that are forgotten after a day.
 */
export async function judgeFiling(
  tx: Tx,
  house: House,
  { source, ...shown }: Intake,
  { startedAt, story }: Filing,
): Promise<QuarantineReason[]> {
  const words = (story ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  return judgeIntake({
    ...shown,
    seconds: (house.now().getTime() - startedAt.getTime()) / 1000,
    fromNetwork: await countAttempt(tx, house, `filed|${source}`, 60),
    sameWords:
      words.length < fewestLetters ? 1 : await countAttempt(tx, house, `words|${words}`, 60),
    lately: (await tipsLately(tx, house)) + 1,
  })
}
