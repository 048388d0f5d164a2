import type { House } from '#infra/house.server.ts'
import { mailAgency } from './mail-agency.server.ts'

/** Tells agencies of keys that were stopped since they were found in public. Answers how many. */
export async function tellOfLeaks(house: House): Promise<number> {
  const keys = await house.db.agencyKey.findMany({
    where: { leakedAt: { not: null }, leakToldAt: null },
    select: { id: true, prefix: true, agencyId: true },
    take: 100,
  })
  let told = 0
  for (const { id, prefix, agencyId } of keys) {
    const { count } = await house.db.agencyKey.updateMany({
      where: { id, leakToldAt: null },
      data: { leakToldAt: house.now() },
    })
    if (count === 0) continue
    const sent = await mailAgency(
      house,
      agencyId,
      {
        subject: 'A key was found in public and is stopped',
        text: `The key hlk_${prefix}_… was reported to us as found where others can read it. It is revoked; programs that use it are refused.\n\nMake another one, and look at what was fetched with this one:\n${house.env.PUBLIC_ORIGIN}/agency/usage\n`,
      },
      { supervisors: true },
    )
    if (sent) told += 1
    else await house.db.agencyKey.updateMany({ where: { id }, data: { leakToldAt: null } })
  }
  return told
}
