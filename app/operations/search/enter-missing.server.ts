import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { TextPlace } from './enter-search.server.ts'
import { enterTexts, type FindableText } from './enter-text.server.ts'

/**
 * Lets be found what came before there was a search, or stands under an older key, now that a person
 * has opened it. Nothing is opened for search alone.
 */
export async function enterMissing(
  tx: Tx,
  house: House,
  opened: readonly FindableText[],
): Promise<void> {
  const known = await tx.searchEntry.findMany({
    where: {
      subjectId: { in: opened.map(({ subjectId }) => subjectId) },
      keyringVersion: house.keyring.current,
    },
    select: { subjectId: true, place: true, partId: true },
  })
  const key = ({ subjectId, place, partId }: Record<keyof TextPlace, string>) =>
    `${subjectId}/${place}/${partId}`
  const entered = new Set(known.map(key))
  await enterTexts(
    tx,
    house,
    opened.filter((text) => !entered.has(key(text))),
  )
}
