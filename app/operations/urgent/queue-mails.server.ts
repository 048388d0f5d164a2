import { v7 as uuidv7 } from 'uuid'
import { may } from '#core/access/permissions.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export const mailKinds = [
  'urgent',
  'recall_asked',
  'recall_told',
  'recall_reminder',
  'webhook_failing',
  'webhook_stopped',
  'webhook_healthy',
  'agreement_published',
] as const
export type MailKind = (typeof mailKinds)[number]

type Wish = {
  agencyIds: readonly string[]
  kindOf: (agencyId: string) => MailKind
  /** An announcement, a webhook, or the agency itself. */
  aboutId: string | ((agencyId: string) => string)
  /** What the mail is about, once and for all: the same key sends nobody the same mail again. */
  key: string
}

type About = { aboutId: string; key: string }

/** Queues a mail for everybody of some agencies. Their addresses are read when it is sent. */
export async function queueAgencyMails(tx: Tx, house: House, wish: Wish): Promise<void> {
  const people = await tx.person.findMany({
    where: { agencyId: { in: [...wish.agencyIds] }, status: 'active' },
    select: { id: true, agencyId: true },
  })
  const { aboutId, key } = wish
  const data = people.flatMap(({ id, agencyId }) => {
    if (!agencyId) return []
    const about = typeof aboutId === 'string' ? aboutId : aboutId(agencyId)
    return [mailFor(house, id, wish.kindOf(agencyId), { key, aboutId: about })]
  })
  await tx.urgentMail.createMany({ data, skipDuplicates: true })
}

/** The same for whoever sees to urgent messages here. */
export async function queueHouseMails(
  tx: Tx,
  house: House,
  kind: MailKind,
  wish: About,
): Promise<void> {
  const staff = await tx.person.findMany({
    where: { status: 'active', agencyId: null },
    select: { id: true, roles: true },
  })
  const data = staff
    .filter(({ roles }) => may(roles, 'urgent.manage'))
    .map(({ id }) => mailFor(house, id, kind, wish))
  await tx.urgentMail.createMany({ data, skipDuplicates: true })
}

function mailFor(house: House, personId: string, kind: MailKind, { key, aboutId }: About) {
  const now = house.now()
  const whole = `${kind}|${key}|${personId}`
  return { id: uuidv7(), key: whole, personId, kind, aboutId, dueAt: now, createdAt: now }
}
