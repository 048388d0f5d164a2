import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { openWithSecret, sealFor } from '#infra/keyring/sealed-box.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { type PassphraseRefusal, unlockOwn } from './steps/open-own-box.server.ts'

export type ShareResult =
  | { ok: true; shared: number; more: boolean }
  | { ok: false; reason: PassphraseRefusal | 'custodian_unknown' | 'nothing_to_share' }

/** Boxes in one press: opening and sealing each takes a fraction of a millisecond. */
const most = 2000

/**
 * A custodian seals what they can open to a colleague who can't yet: one who came later, or made new
 * keys. The details pass through memory and are shown to nobody.
 */
export async function shareIdentities(
  house: House,
  actor: StaffMember,
  { to, passphrase }: { to: string; passphrase: string },
): Promise<ShareResult> {
  const colleague = await house.db.person.findFirst({
    where: { id: to, status: 'active', roles: { has: 'custodian' } },
    select: { id: true, custodianPublicKey: true },
  })
  const publicKey = colleague?.custodianPublicKey
  if (!publicKey || to === actor.id) return { ok: false, reason: 'custodian_unknown' }
  const lacking = await boxesLacking(house.db, actor.id, to, most + 1)
  if (lacking.length === 0) return { ok: false, reason: 'nothing_to_share' }
  const own = await unlockOwn(house, actor, passphrase)
  if (!own.ok) return own
  const boxes = await Promise.all(
    lacking.slice(0, most).map(async ({ tipId, box }) => ({
      tipId,
      custodianId: to,
      box: await sealFor(publicKey, await openWithSecret(own.publicKey, own.secret, box)),
    })),
  )
  const shared = await house.db.$transaction(async (tx) => {
    const kept = await stillThere(tx, actor.id, to, publicKey)
    const { count } = await tx.tipIdentity.createMany({
      data: boxes.filter(({ tipId }) => kept.has(tipId)),
      skipDuplicates: true,
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'identity.shared',
        subject: `person:${to}`,
        details: { reports: count },
      },
    ])
    return count
  })
  return { ok: true, shared, more: lacking.length > most }
}

/** What the one can open and the other can't, but for cases that the other must not see. */
async function boxesLacking(db: Db | Tx, from: string, to: string, limit: number) {
  const { hiddenCaseIds } = await readSight(db, to)
  const hidden = { in: [...hiddenCaseIds] }
  return db.tipIdentity.findMany({
    where: {
      custodianId: from,
      tip: {
        identities: { none: { custodianId: to } },
        ...(hiddenCaseIds.length > 0 && { cases: { none: { caseId: hidden } } }),
      },
    },
    select: { tipId: true, box: true },
    orderBy: { tipId: 'asc' },
    take: limit,
  })
}

/** A report may have been taken back, or the colleague's keys made anew, since the boxes were read. */
async function stillThere(tx: Tx, from: string, to: string, publicKey: Uint8Array) {
  const colleague = await tx.person.findUniqueOrThrow({
    where: { id: to },
    select: { custodianPublicKey: true },
  })
  if (!Buffer.from(publicKey).equals(colleague.custodianPublicKey ?? new Uint8Array()))
    return new Set<string>()
  const rows = await tx.tipIdentity.findMany({
    where: { custodianId: from },
    select: { tipId: true },
  })
  return new Set(rows.map(({ tipId }) => tipId))
}
