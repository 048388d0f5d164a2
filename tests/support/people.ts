import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#core/access/permissions.ts'
import { hashPassword } from '#infra/access/password.server.ts'
import { codeAt, newTotpSecret, sealTotp } from '#infra/access/totp.server.ts'
import type { House } from '#infra/house.server.ts'
import { createSession } from '#operations/access/session/create-session.server.ts'

export type EnrolledPerson = {
  id: string
  email: string
  callSign: string
  roles: Role[]
  password: string
  secret: Uint8Array
}

/** bcrypt's least: what a guess costs is tests/infra/access/secrets.test.ts's to hold. */
const quickRounds = 4

type Wish = {
  roles: Role[]
  email?: string
  callSign?: string
  password?: string
  secret?: Uint8Array
  agencyId?: string
}

/** Someone who has a password and an authenticator, as after enrolling. */
export async function enrolledPerson(house: House, wish: Wish): Promise<EnrolledPerson> {
  const id = uuidv7()
  const password = wish.password ?? 'a quiet harbour wall'
  const secret = wish.secret ?? newTotpSecret()
  const email = wish.email ?? `${id}@harbor.example`
  const callSign = wish.callSign ?? `Tern ${id.slice(-6)}`
  await house.db.person.create({
    data: {
      id,
      email,
      callSign,
      roles: wish.roles,
      agencyId: wish.agencyId,
      status: 'active',
      passwordHash: await hashPassword(house.keyring, password, quickRounds),
      sealedTotp: sealTotp(house.keyring, id, secret),
      createdAt: house.now(),
    },
  })
  return { id, email, callSign, roles: wish.roles, password, secret }
}

/** The token of an open session with a fresh second factor, for the staff cookie. */
export function sessionFor(
  house: House,
  personId: string,
  secondFactorAt: Date = house.now(),
): Promise<string> {
  const now = house.now()
  return house.db.$transaction((tx) =>
    createSession(tx, house, {
      personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 8 * 60 * 60_000),
      secondFactorAt,
      firstBy: 'password',
      secondBy: 'code',
    }),
  )
}

export function codeNow(house: House, person: EnrolledPerson): string {
  return codeAt(person.secret, house.now())
}

/** A code as the second step takes it. */
export const byCode = (typed: string) => ({ by: 'code', typed }) as const
