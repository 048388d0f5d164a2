import { v7 as uuidv7 } from 'uuid'
import type { NoticeKind } from '#core/case/notice.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** Puts a notice about a case on somebody's pages. */
export async function tell(
  tx: Tx,
  house: House,
  personId: string,
  caseId: string,
  kind: NoticeKind,
): Promise<void> {
  await tx.staffNotice.create({
    data: { id: uuidv7(), personId, caseId, kind, level: 0, at: house.now() },
  })
}
