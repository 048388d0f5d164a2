import { readFileSync } from 'node:fs'
import { newDraft } from '#core/tip/form/draft.ts'
import { openTotp } from '#infra/access/totp.server.ts'
import { readDemoMark } from '#infra/demo/mark.server.ts'
import type { House } from '#infra/house.server.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { invitePersonByHouse } from '#operations/access/invite-person.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { startDraft } from '#operations/draft/start-draft.server.ts'
import { sessionFor } from '#tests/support/people.ts'
import type { CallSign } from '../../../prisma/demo/people.ts'
import { castFile, journeyPort } from './place.ts'

type CastPerson = {
  callSign: CallSign
  email: string
  passphrase: string
  /** The authenticator's secret, hexadecimal. */
  secret: string
  /** The cookie of a session that stays open, its second factor fresh, while the stories run. */
  session: Cookie
}
type Cookie = { name: string; value: string }
type Newcomer = { email: string; path: string }
export type Cast = {
  people: CastPerson[]
  custodianPassphrase: string
  reports: { reference: string; code: string; about: string }[]
  /** Who was invited and has not come yet: an invitation works once, and a story may be told twice. */
  newcomers: Newcomer[]
  /** Of a browser that has sent a report: filed past the limit of tips from one network. */
  sent: Cookie
}

/** Milliseconds: all stories together take less. */
const anHour = 3_600_000

/** Everybody of the demo, with what they would know and carry. For the site to write down. */
export async function readCast(house: House): Promise<Cast> {
  const mark = await readDemoMark(house.env)
  if (mark?.state !== 'ready') throw new Error('The demo is not ready')
  const rows = await house.db.person.findMany({ where: { sealedTotp: { not: null } } })
  const people: CastPerson[] = []
  for (const { id, callSign, email, sealedTotp } of rows)
    people.push({
      callSign: callSign as CallSign,
      email,
      passphrase: mark.passphrase,
      secret: Buffer.from(openTotp(house.keyring, id, sealedTotp ?? new Uint8Array())).toString(
        'hex',
      ),
      session: await sessionOf(house, id),
    })
  const { custodianPassphrase, reports } = mark
  return {
    people,
    custodianPassphrase,
    reports,
    newcomers: [await invite(house, 'newcomer'), await invite(house, 'latecomer')],
    sent: await sendReport(house),
  }
}

async function sessionOf(house: House, personId: string): Promise<Cookie> {
  const later = new Date(house.now().getTime() + anHour)
  const token = await sessionFor(house, personId, later)
  await house.db.staffSession.updateMany({ where: { personId }, data: { seenAt: later } })
  return cookieOf(await setCookie(house.env, 'staff', token))
}

async function invite(house: House, name: string): Promise<Newcomer> {
  const email = `${name}@demo.harborlight.example`
  const wish = { email, roles: ['moderator'], agencyId: null }
  const invited = await invitePersonByHouse(house, wish)
  if (!invited.ok) throw new Error(invited.reason)
  return { email, path: `/staff/enrol/${invited.token}` }
}

async function sendReport(house: House): Promise<Cookie> {
  const answers = {
    danger_now: 'no',
    kind: 'investment',
    story: 'It began with a message.',
  } as const
  const token = await startDraft(house, { ...newDraft('en'), answers })
  await fileDraft(house, token)
  return cookieOf(await setCookie(house.env, 'draft', token))
}

/** Of a Set-Cookie header. */
function cookieOf(header: string): Cookie {
  const [pair = ''] = header.split(';')
  const at = pair.indexOf('=')
  return { name: pair.slice(0, at), value: pair.slice(at + 1) }
}

let read: Cast | undefined

/** The same, for specs. */
export function cast(): Cast {
  read ??= JSON.parse(readFileSync(castFile(journeyPort), 'utf8')) as Cast
  return read
}

export function person(callSign: CallSign): CastPerson {
  const found = cast().people.find((one) => one.callSign === callSign)
  if (!found) throw new Error(`${callSign} is not in the demo`)
  return found
}
