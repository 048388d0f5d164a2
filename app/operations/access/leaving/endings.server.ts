import type { Ending } from '#core/access/leaving.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { closeRequest } from '../roles/close-request.server.ts'
import { lockRequest } from '../roles/lock-request.server.ts'
import { endAgencyKeys } from './end-agency-keys.server.ts'
import { endIdentities } from './end-identities.server.ts'
import { declineOffers, passDraftsOn, passMentionsOn, passViewsOn } from './pass-on.server.ts'

export type Departure = {
  tx: Tx
  house: House
  /** The administrator who does it. */
  actor: { id: string }
  personId: string
  successorId: string | null
  keepKeys: boolean
}

type End = (departure: Departure) => Promise<number>

/** Of the tables with nothing but ids: rows that go with the person. */
type Plain = { deleteMany: (args: { where: { personId: string } }) => Promise<{ count: number }> }
const drop =
  (table: (tx: Tx) => Plain): End =>
  async ({ tx, personId }) =>
    (await table(tx).deleteMany({ where: { personId } })).count

/** What is done for each place of core/access/leaving.ts; each answers how many it found. */
export const endings: Record<Ending, End> = {
  sessions: drop((tx) => tx.staffSession),
  passkeys: drop((tx) => tx.passkey),
  challenges: drop((tx) => tx.passkeyChallenge),
  recoveryCodes: drop((tx) => tx.recoveryCode),
  ssoIdentities: drop((tx) => tx.ssoIdentity),
  keptForms: drop((tx) => tx.keptForm),
  presences: drop((tx) => tx.casePresence),
  notices: drop((tx) => tx.staffNotice),
  queues: drop((tx) => tx.queueMember),
  roleRequests: (departure) => voidRequests(departure, { personId: departure.personId }),
  rolesAsked: (departure) => voidRequests(departure, { askedById: departure.personId }),
  // In slices of their own, once nobody can get in any more: pass-cases-on.server.ts.
  leases: ({ tx, personId }) => tx.case.count({ where: { leaseHolderId: personId } }),
  offers: async ({ tx, personId }) =>
    (await tx.caseOffer.deleteMany({ where: { fromId: personId } })).count,
  offered: declineOffers,
  takenLooks: async ({ tx, personId }) =>
    (
      await tx.secondLook.updateMany({
        where: { takenById: personId, secondAt: null },
        data: { takenById: null, takenUntil: null },
      })
    ).count,
  bulkChanges: async ({ tx, personId }) =>
    (await tx.bulkChange.deleteMany({ where: { actorId: personId, appliedAt: null } })).count,
  identityAsked: endIdentities,
  mentions: passMentionsOn,
  savedViews: passViewsOn,
  authored: passDraftsOn,
  tipIdentities: dropSharedBoxes,
  keys: endAgencyKeys,
  portalVisit: drop((tx) => tx.portalVisit),
  sandboxKeys: async ({ tx, personId }) =>
    (await tx.sandboxKey.deleteMany({ where: { createdById: personId } })).count,
}

async function voidRequests(
  { tx, house, actor }: Departure,
  where: { personId: string } | { askedById: string },
): Promise<number> {
  const waiting = await tx.roleRequest.findMany({
    where: { ...where, outcome: null },
    select: { id: true },
  })
  for (const { id } of waiting) {
    const request = await lockRequest(tx, id)
    if (request?.outcome === null)
      await closeRequest(tx, house, `person:${actor.id}`, request, 'void')
  }
  return waiting.length
}

/** Boxes that another custodian opens too; one that nobody else opens stays, in case they come back. */
function dropSharedBoxes({ tx, personId }: Departure): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "tip_identity" mine WHERE mine."custodian_id" = ${personId}::uuid AND EXISTS (
      SELECT 1 FROM "tip_identity" other JOIN "person" p ON p."id" = other."custodian_id"
      WHERE other."tip_id" = mine."tip_id" AND other."custodian_id" <> mine."custodian_id"
        AND p."status" = 'active' AND 'custodian' = ANY(p."roles"))`
}
