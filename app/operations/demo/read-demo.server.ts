import { stepAt, totpRules } from '#core/access/totp.ts'
import { codeAt, openTotp } from '#infra/access/totp.server.ts'
import { readDemoMark } from '#infra/demo/mark.server.ts'
import type { House } from '#infra/house.server.ts'
import { type OutboxMail, readOutbox } from '#infra/mail/outbox.server.ts'

export type DemoCode = {
  /** Six figures, or null where both codes that would count now are spent: wait for the next. */
  digits: string | null
  secondsLeft: number
}

export type DemoPersonView = {
  callSign: string
  email: string
  roles: string[]
  agency: string | null
  code: DemoCode
}

export type DemoView = {
  passphrase: string
  custodianPassphrase: string
  people: DemoPersonView[]
  reports: { reference: string; code: string; about: string }[]
  mails: OutboxMail[]
}

const shownMails = 20

/**
 * Everything that a newcomer to the demo needs, codes of the second factor included. Null in any other
 * house: real secrets are never asked for here.
 */
export async function readDemo(house: House): Promise<DemoView | null> {
  const { mode } = house.env
  if (mode !== 'demo' && mode !== 'development') return null
  const mark = await readDemoMark(house.env)
  if (mark?.state !== 'ready') return null
  const { passphrase, custodianPassphrase, reports } = mark
  return {
    passphrase,
    custodianPassphrase,
    reports,
    people: await readPeople(house),
    mails: await readOutbox(house.env, shownMails),
  }
}

async function readPeople(house: House): Promise<DemoPersonView[]> {
  const rows = await house.db.person.findMany({
    where: { status: 'active', sealedTotp: { not: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 50,
    include: { agency: { select: { name: true } } },
  })
  return rows.map(({ id, callSign, email, roles, agency, sealedTotp, totpStep }) => {
    const secret = openTotp(house.keyring, id, sealedTotp ?? new Uint8Array())
    const code = freshCode(secret, totpStep, house.now())
    return { callSign, email, roles, agency: agency?.name ?? null, code }
  })
}

/** A code counts once. The next one counts already, as clocks may differ by a step. */
function freshCode(secret: Uint8Array, spent: bigint | null, now: Date): DemoCode {
  const period = totpRules.periodSeconds
  const current = stepAt(now)
  const secondsLeft = period - (Math.floor(now.getTime() / 1000) % period)
  const free = [current, current + 1n].find((step) => spent === null || step > spent)
  const digits = free === undefined ? null : codeAt(secret, new Date(Number(free) * period * 1000))
  return { digits, secondsLeft }
}
