import type { Role } from '#core/access/permissions.ts'
import { codeAt } from '#infra/access/totp.server.ts'
import type { House } from '#infra/house.server.ts'
import { enrolPerson } from '#operations/access/enrol-person.server.ts'
import { readOffer } from '#operations/access/invitation/totp-offer.server.ts'
import { invitePersonByHouse } from '#operations/access/invite-person.server.ts'
import { readInvitation } from '#operations/access/read-invitation.server.ts'
import type { AgencyKey } from './agencies.ts'

/** One for all, so that a newcomer has one thing to remember. The demo is local and made up. */
export const demoPassphrase = 'quiet water under stars'
/** What the custodian's key is locked with, besides. */
export const demoCustodianPassphrase = 'a lamp above the tide'

type Wish = { role: Role; agency?: AgencyKey }

/** Trees and winds. */
export const demoPeople = {
  Mistral: { role: 'admin' },
  Sirocco: { role: 'admin' },
  Rowan: { role: 'moderator' },
  Zephyr: { role: 'moderator' },
  Cedar: { role: 'supervisor' },
  Alder: { role: 'custodian' },
  Juniper: { role: 'agency_member', agency: 'police' },
  Linden: { role: 'agency_member', agency: 'bank' },
} as const satisfies Record<string, Wish>

export type CallSign = keyof typeof demoPeople
export const callSigns = Object.keys(demoPeople) as CallSign[]

export type DemoPerson = {
  id: string
  callSign: CallSign
  email: string
  roles: Role[]
  agencyId: string | null
  /** Of the authenticator; random, new with every demo. */
  totpSecret: Uint8Array
}

export const emailOf = (callSign: CallSign) => `${callSign.toLowerCase()}@demo.harborlight.example`

/** Invites somebody and enrols them by their link, as the staff pages do. */
export async function enrolDemoPerson(
  house: House,
  callSign: CallSign,
  agencyId: string | null,
): Promise<DemoPerson> {
  const { role } = demoPeople[callSign]
  const invited = await invitePersonByHouse(house, {
    email: emailOf(callSign),
    roles: [role],
    agencyId,
    callSign,
  })
  if (!invited.ok) throw new Error(`${callSign} was not invited: ${invited.reason}`)
  const { personId, token } = invited
  const read = await readInvitation(house, token)
  if (!read.ok) throw new Error(`${callSign}'s invitation: ${read.reason}`)
  const offer = read.invitation.offer.sealed
  const totpSecret = readOffer(house, personId, offer)
  if (!totpSecret) throw new Error('An offer that was just made does not open')
  const enrolled = await enrolPerson(house, {
    token,
    password: demoPassphrase,
    passphrase: demoCustodianPassphrase,
    offer,
    code: codeAt(totpSecret, house.now()),
  })
  if (!enrolled.ok) throw new Error(`${callSign} did not enrol: ${JSON.stringify(enrolled)}`)
  return { id: personId, callSign, email: emailOf(callSign), roles: [role], agencyId, totpSecret }
}
