import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseState, Impact, Verdict } from '#core/case/states.ts'
import type { CaseEffect } from '#core/case/transitions.ts'
import { turnsOf } from '#core/clock/turn.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { drawLook } from '../../quality/steps/draw-look.server.ts'
import { keepClocks } from '../clocks/keep-clocks.server.ts'
import type { LockedCase } from './lock-case.server.ts'

type Patch = Prisma.CaseUncheckedUpdateManyInput

/** What goes with an effect beyond what the effect itself says. */
export type Particulars = {
  verdict?: { verdict: Verdict; impact: Impact }
  mergedIntoId?: string
}

const minutes = (n: number) => n * 60_000

export function leaseUntil(house: House): Date {
  return new Date(house.now().getTime() + minutes(house.env.LEASE_MINUTES))
}

function patchOf(
  house: House,
  actor: StaffMember,
  { firstLookAt }: Pick<LockedCase, 'firstLookAt'>,
  effects: readonly CaseEffect[],
  { verdict, mergedIntoId }: Particulars,
): Patch {
  const patches: Record<CaseEffect, () => Patch> = {
    clock_paused: () => ({ pausedAt: house.now() }),
    clock_resumed: () => ({ pausedAt: null }),
    lease_taken: () => ({
      leaseHolderId: actor.id,
      leaseUntil: leaseUntil(house),
      firstLookAt: firstLookAt ?? house.now(),
    }),
    lease_ended: () => ({ leaseHolderId: null, leaseUntil: null }),
    verdict_set: () => ({ ...verdict, resolvedById: actor.id, resolvedAt: house.now() }),
    verdict_cleared: () => ({ verdict: null, impact: null, resolvedById: null, resolvedAt: null }),
    link_made: () => ({ mergedIntoId }),
    link_cut: () => ({ mergedIntoId: null }),
    content_destroyed: () => ({}),
  }
  return effects.reduce<Patch>((patch, effect) => Object.assign(patch, patches[effect]()), {})
}

/**
 * Writes a decision: the next state and what its effects mean, as the next version. Acting renews
 * the lease of whoever holds it, and the case's clocks follow. Answers false where the case is no longer the version it was.
 */
export async function saveCase(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: LockedCase,
  decision: { next: CaseState; effects: readonly CaseEffect[] } & Particulars & { also?: Patch },
): Promise<boolean> {
  const renewed = file.leaseHolderId === actor.id ? { leaseUntil: leaseUntil(house) } : {}
  const { count } = await tx.case.updateMany({
    where: { id: file.id, version: file.version },
    data: {
      state: decision.next,
      version: { increment: 1 },
      alarmedAt: null,
      ...renewed,
      ...patchOf(house, actor, file, decision.effects, decision),
      ...decision.also,
    },
  })
  if (count !== 1) return false
  const taken = decision.effects.includes('lease_taken')
  // An offer is its holder's: once the case is somebody else's or nobody's, it is void.
  if (taken || decision.effects.includes('lease_ended'))
    await tx.caseOffer.deleteMany({ where: { caseId: file.id } })
  await keepClocks(tx, house, file.id, turnsOf(file.state, decision.next, taken))
  if (decision.effects.includes('verdict_set')) await drawLook(tx, house, file.id)
  return true
}
