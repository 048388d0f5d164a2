import type { House } from '#infra/house.server.ts'
import { findCase } from './find-case.server.ts'
import { findReporterTip } from './reporter-session.server.ts'

/** Whether the report that this browser has open is one of somebody in danger now. */
export function isImminent(house: House, token: string | null): Promise<boolean> {
  return house.db.$transaction(async (tx) => {
    const tipId = await findReporterTip(tx, house, token)
    const found = tipId === null ? null : await findCase(tx, tipId)
    if (!found) return false
    const { urgency } = await tx.case.findUniqueOrThrow({
      where: { id: found.id },
      select: { urgency: true },
    })
    return urgency === 'imminent'
  })
}
