import { freeWords } from '#core/tip/free-words.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { enterLater } from './enter-look-up.server.ts'
import { signedText } from './sign.server.ts'

type Told = { tipId: string; fields: { field: string; text: string }[] | null }

/**
 * Signs what was told before there were signatures, now that a person has opened it. Nothing is
 * opened for signing alone.
 */
export async function signMissing(tx: Tx, house: House, told: readonly Told[]): Promise<void> {
  const signed = await tx.likeness.findMany({
    where: { subjectId: { in: told.map(({ tipId }) => tipId) }, evidenceId: null },
    select: { subjectId: true },
    distinct: ['subjectId'],
  })
  const known = new Set(signed.map(({ subjectId }) => subjectId))
  for (const { tipId, fields } of told) {
    if (known.has(tipId) || !fields) continue
    const data = freeWords(fields).flatMap(({ text }) =>
      signedText(house, { subjectId: tipId }, text),
    )
    if (data.length === 0) continue
    await tx.likeness.createMany({ data })
    await enterLater(tx, tipId)
  }
}
