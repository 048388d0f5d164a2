import { z } from 'zod'

export const personStates = ['invited', 'active', 'disabled'] as const
export type PersonState = (typeof personStates)[number]

/** Days in which an invitation's link works. */
export const invitationDays = 7

const email = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254))

/** A staff member's e-mail as it is stored and looked up, or null. */
export function readEmail(typed: unknown): string | null {
  const read = email.safeParse(typed)
  return read.success ? read.data : null
}

/** Birds and lights of the coast. */
const callNames = [
  'Avocet',
  'Beacon',
  'Bittern',
  'Cormorant',
  'Curlew',
  'Dunlin',
  'Egret',
  'Eider',
  'Fulmar',
  'Gannet',
  'Godwit',
  'Grebe',
  'Guillemot',
  'Harrier',
  'Heron',
  'Ibis',
  'Kestrel',
  'Kittiwake',
  'Knot',
  'Lantern',
  'Osprey',
  'Petrel',
  'Plover',
  'Puffin',
  'Razorbill',
  'Sanderling',
  'Shearwater',
  'Skua',
  'Stilt',
  'Tern',
  'Turnstone',
  'Whimbrel',
] as const

/**
 * A name to work under, such as "Heron 47", from 2 random bytes. The house gives it out, since a
 * chosen one tends to say who someone is: moderators are targets, too.
 */
export function callSignFrom(random: Uint8Array): string {
  const name = callNames[(random[0] ?? 0) % callNames.length]
  return `${name} ${2 + ((random[1] ?? 0) % 98)}`
}
