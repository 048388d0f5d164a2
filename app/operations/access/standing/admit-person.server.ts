import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#core/access/permissions.ts'
import { callSignFrom } from '#core/access/person.ts'
import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { newInvitation } from '../invitation/new-invitation.server.ts'

/** What was checked before: a readable address that nobody has, and roles that go together. */
export type Newcomer = {
  email: string
  roles: readonly Role[]
  agencyId: string | null
  /** Given out by the house unless told. */
  callSign?: string
}
export type Admitted = { personId: string; callSign: string; token: string }

/** Makes a person who can't do anything yet, and the one-time link by which they enrol. */
export async function admitPerson(
  tx: Tx,
  house: House,
  actor: Actor,
  newcomer: Newcomer,
  more: { request?: string; alone?: boolean } = {},
): Promise<Admitted> {
  const personId = uuidv7()
  const { token, row } = newInvitation(house)
  const callSign = newcomer.callSign ?? (await freeCallSign(tx))
  const { email, agencyId } = newcomer
  const roles = [...newcomer.roles]
  await tx.person.create({
    data: {
      ...row,
      id: personId,
      email,
      callSign,
      roles,
      agencyId,
      status: 'invited',
      createdAt: house.now(),
    },
  })
  const details = { roles, agency: agencyId, ...more }
  await appendAudit(tx, house.now(), [
    { actor, action: 'person.invited', subject: `person:${personId}`, details },
  ])
  return { personId, callSign, token }
}

/** There are some three thousand; a dozen draws at once find a free one. */
async function freeCallSign(tx: Tx): Promise<string> {
  const drawn = Array.from({ length: 12 }, () => callSignFrom(randomBytes(2)))
  const taken = await tx.person.findMany({
    where: { callSign: { in: drawn } },
    select: { callSign: true },
  })
  const free = drawn.find((name) => taken.every(({ callSign }) => callSign !== name))
  return free ?? `${drawn[0]}-${randomBytes(3).toString('hex')}`
}
