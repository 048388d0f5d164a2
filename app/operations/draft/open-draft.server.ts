import { type DraftContent, draftDays, readDraft } from '#core/tip/form/draft.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { unwrapDraftKey } from '#infra/keyring/draft-key.server.ts'
import { seal, unseal } from '#infra/keyring/seal.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'

export type OpenDraft = {
  id: string
  tokenHmac: Uint8Array<ArrayBuffer>
  dataKey: Buffer
  keyringVersion: number
  /** Whoever holds its code can come back to it; see saveForLater. */
  saved: boolean
  createdAt: Date
  expiresAt: Date
  content: DraftContent
}

/** The visitor's draft, or null where there is none: never begun, filed, or left for too long. */
export async function openDraft(
  house: House,
  token: string | null,
  db: Db | Tx = house.db,
): Promise<OpenDraft | null> {
  if (token === null) return null
  const row = await db.draft.findFirst({ where: ownDraft(house, token) })
  if (!row?.sealedAnswers) return null
  const dataKey = unwrapDraftKey(house.keyring, row, token)
  const stored = unseal(dataKey, row.sealedAnswers, `${row.id}/draft`).toString('utf8')
  return {
    id: row.id,
    tokenHmac: row.tokenHmac,
    dataKey,
    keyringVersion: row.keyringVersion,
    saved: row.resumeHmac !== null,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    content: readDraft(JSON.parse(stored)),
  }
}

/**
 * The same inside a transaction that will change it. The update comes first because it takes the
 * row's lock: whoever posts the same form meanwhile waits here, and then finds what was done.
 */
export async function lockDraft(tx: Tx, house: House, token: string): Promise<OpenDraft | null> {
  const { count } = await tx.draft.updateMany({
    where: ownDraft(house, token),
    data: { expiresAt: draftExpiry(house) },
  })
  return count === 0 ? null : openDraft(house, token, tx)
}

export function sealDraft(draft: { id: string; dataKey: Uint8Array }, content: DraftContent) {
  return seal(draft.dataKey, Buffer.from(JSON.stringify(content)), `${draft.id}/draft`)
}

/** Seven days from the last change, whether or not there is a code for it. */
export function draftExpiry(house: House): Date {
  return new Date(house.now().getTime() + draftDays * 24 * 3_600_000)
}

function ownDraft(house: House, token: string) {
  return {
    tokenHmac: { in: tokenHmacs(house.keyring, token) },
    expiresAt: { gt: house.now() },
  }
}
