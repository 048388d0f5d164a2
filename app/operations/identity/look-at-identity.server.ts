import type { StaffMember } from '#core/access/staff-member.ts'
import { type ReporterIdentity, reporterIdentity } from '#core/identity/commands.ts'
import { type AccessRefusal, decideAccess } from '#core/identity/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { borrowerKeys } from '#infra/keyring/borrower-keys.server.ts'
import { openWithSecret } from '#infra/keyring/sealed-box.server.ts'
import { factsOf, lockAccess } from './steps/find-access.server.ts'

export type LookResult =
  | { ok: true; identity: ReporterIdentity; until: Date }
  | {
      ok: false
      /** `other_browser`: it was asked for in another one, and opens there only. */
      reason: AccessRefusal | 'access_unknown' | 'other_browser' | 'nothing_on_file'
    }

/** Shows the details to whom they were lent, once more for each press and each with its event. */
export function lookAtIdentity(
  house: House,
  actor: StaffMember,
  { id, token }: { id: string; token: string | null },
): Promise<LookResult> {
  return house.db.$transaction(async (tx): Promise<LookResult> => {
    const row = await lockAccess(tx, actor, id)
    if (!row) return { ok: false, reason: 'access_unknown' }
    if (row.tip.state === 'withdrawn') return { ok: false, reason: 'nothing_on_file' }
    const decision = decideAccess(row.state, 'look', factsOf(house, actor, row))
    if (!decision.ok) return decision
    const { box, publicKey, until } = row
    if (!box || !publicKey || !until) return { ok: false, reason: 'time_over' }
    const keys = token && (await borrowerKeys(house.keyring, row.keyringVersion, token, id))
    if (!keys || !Buffer.from(keys.publicKey).equals(publicKey))
      return { ok: false, reason: 'other_browser' }
    const identity = reporterIdentity.parse(
      JSON.parse(await openWithSecret(keys.publicKey, keys.secret, box)),
    )
    await tx.identityAccess.update({ where: { id }, data: { state: decision.next } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'identity.looked_at',
        subject: `tip:${row.tipId}`,
        details: { access: id },
      },
    ])
    return { ok: true, identity, until }
  })
}
