import type { StaffMember } from '#core/access/staff-member.ts'
import { type AccessRefusal, decideAccess, endOfOpening } from '#core/identity/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealFor } from '#infra/keyring/sealed-box.server.ts'
import { type FoundAccess, factsOf, findAccess, lockAccess } from './steps/find-access.server.ts'
import { openOwnBox, type PassphraseRefusal } from './steps/open-own-box.server.ts'

export type GrantRefusal =
  | AccessRefusal
  | PassphraseRefusal
  | 'access_unknown'
  | 'no_box'
  | 'nothing_on_file'
export type GrantResult = { ok: true; until: Date } | { ok: false; reason: GrantRefusal }

type Input = { id: string; passphrase: string; minutes: number }

/**
 * A custodian lends a reporter's details to who asked, for so many minutes: opened by their passphrase
 * in memory, and sealed at once to the asker's browser. The custodian does not see them.
 */
export async function grantIdentity(
  house: House,
  actor: StaffMember,
  { id, passphrase, minutes }: Input,
): Promise<GrantResult> {
  const asked = await findAccess(house.db, actor, id)
  const early = refusalOf(house, actor, asked, minutes)
  if (early || !asked) return { ok: false, reason: early ?? 'access_unknown' }
  const opened = await openOwnBox(house, actor, asked.tipId, passphrase)
  if (!opened.ok) return opened

  return house.db.$transaction(async (tx): Promise<GrantResult> => {
    const row = await lockAccess(tx, actor, id)
    // The passphrase took its time: somebody may have answered, or the reporter taken it back.
    const refusal = refusalOf(house, actor, row, minutes)
    if (refusal || !row?.publicKey) return { ok: false, reason: refusal ?? 'not_allowed' }
    const now = house.now()
    const until = endOfOpening(now, minutes)
    await tx.identityAccess.update({
      where: { id },
      data: {
        state: 'granted',
        decidedById: actor.id,
        decidedAt: now,
        box: await sealFor(row.publicKey, opened.details),
        until,
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'identity.granted',
        subject: `tip:${row.tipId}`,
        details: { access: id, to: row.askedById, minutes },
      },
    ])
    return { ok: true, until }
  })
}

function refusalOf(
  house: House,
  actor: StaffMember,
  row: FoundAccess | null,
  given: number,
): GrantRefusal | null {
  if (!row) return 'access_unknown'
  if (row.tip.state === 'withdrawn') return 'nothing_on_file'
  const decision = decideAccess(row.state, 'grant', { ...factsOf(house, actor, row), given })
  return decision.ok ? null : decision.reason
}
