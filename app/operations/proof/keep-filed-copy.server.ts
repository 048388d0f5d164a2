import { randomBytes } from 'node:crypto'
import { textFor } from '#core/text/text.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import type { ClosedPages } from '#core/tip/journey/flow.ts'
import { filedCopy, saltBytes } from '#core/tip/proof/filed-copy.ts'
import { copyHash } from '#core/tip/proof/proof.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'
import { nameField } from '../evidence/list-files.server.ts'
import { recordSigningKey } from './signing-keys.server.ts'

type Filing = {
  tip: { id: string; dataKey: Uint8Array }
  answers: TipAnswers
  closed: ClosedPages | undefined
  language: string
}

export const copyField = (tipId: string) => `${tipId}/filed-copy`

/**
 * Keeps what was filed, word for word as its reporter may keep it, and its hash. It is made once:
 * made again later, by other code or in another language, it would no longer be what was signed.
 */
export async function keepFiledCopy(tx: Tx, house: House, filing: Filing): Promise<void> {
  const { tip, answers, closed, language } = filing
  const files = await tx.evidence.findMany({
    where: { subjectId: tip.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, sealedName: true, sha256: true },
  })
  const copy = filedCopy(textFor(language), {
    answers,
    closed,
    files: files.map(({ id, sealedName, sha256 }) => ({
      name: unsealText(tip.dataKey, sealedName, nameField(tip.id, id)),
      sha256,
    })),
    salt: randomBytes(saltBytes),
  })
  await tx.filedCopy.create({
    data: {
      tipId: tip.id,
      sealed: sealText(tip.dataKey, copy, copyField(tip.id)),
      sha256: copyHash(copy),
    },
  })
  await recordSigningKey(tx, house)
}
