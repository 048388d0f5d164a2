import { dueWarning, keyWarnings } from '#core/access/key-end.ts'
import type { House } from '#infra/house.server.ts'
import { mailAgency } from './mail-agency.server.ts'

const dayMs = 86_400_000

/** Tells agencies of keys whose end comes near. Answers how many warnings went out. */
export async function warnOfEnds(house: House): Promise<number> {
  const now = house.now()
  const soon = new Date(now.getTime() + Math.max(...keyWarnings) * dayMs)
  const keys = await house.db.agencyKey.findMany({
    where: { revokedAt: null, expiresAt: { gt: now, lte: soon }, agency: { status: 'active' } },
    take: 1000,
  })
  let told = 0
  for (const key of keys) {
    const warning = dueWarning(key, now)
    if (warning === null) continue
    // Taken before it is sent, so that of two workers one sends it; given back where nobody took it.
    const { count } = await house.db.agencyKey.updateMany({
      where: { id: key.id, warnedDays: key.warnedDays, expiresAt: key.expiresAt, revokedAt: null },
      data: { warnedDays: warning },
    })
    if (count === 0) continue
    const days = Math.max(1, Math.ceil((key.expiresAt.getTime() - now.getTime()) / dayMs))
    const sent = await mailAgency(house, key.agencyId, {
      subject: `A key of yours ends in ${days} ${days === 1 ? 'day' : 'days'}`,
      text: `The key hlk_${key.prefix}_… of your agency ends on ${key.expiresAt.toISOString().slice(0, 10)}.\n\nReplace it here, and both work until you have changed your program:\n${house.env.PUBLIC_ORIGIN}/agency/keys\n`,
    })
    if (sent) told += 1
    else
      await house.db.agencyKey.updateMany({
        where: { id: key.id, warnedDays: warning },
        data: { warnedDays: key.warnedDays },
      })
  }
  return told
}
