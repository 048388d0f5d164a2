import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { newCustodianKeys } from '#infra/keyring/sealed-box.server.ts'
import { sessionFor } from '../people.ts'

export type Colleague = StaffMember & { callSign: string }

/** Someone with roles and nothing to sign in with: a password takes a third of a second to make. */
export async function aColleague(
  house: House,
  callSign: string,
  roles: Role[] = ['moderator'],
): Promise<Colleague> {
  const id = uuidv7()
  await house.db.person.create({
    data: {
      id,
      email: `${id}@harbor.example`,
      callSign,
      roles,
      status: 'active',
      createdAt: house.now(),
    },
  })
  return { id, roles, callSign }
}

/** Gives somebody a custodian's keys: from then on reporters can leave contact details. */
export async function giveCustodianKeys(house: House, { id }: { id: string }, passphrase: string) {
  const keys = await newCustodianKeys(passphrase)
  await house.db.person.update({
    where: { id },
    data: { custodianPublicKey: keys.publicKey, custodianSecretBox: keys.lockedSecret },
  })
  return keys
}

/** The Cookie header of an open session with a fresh second factor. */
export async function signIn(house: House, person: { id: string }): Promise<string> {
  const cookie = await setCookie(house.env, 'staff', await sessionFor(house, person.id))
  return cookie.split(';')[0] ?? ''
}
