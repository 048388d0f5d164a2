import type { StaffMember } from '#core/access/staff-member.ts'
import type { Budget, OwnBudget } from '#core/care/budget.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Sets the team's budget of a day, for each person. */
export function setTeamBudget(house: House, actor: StaffMember, budget: Budget): Promise<void> {
  return house.db.$transaction(async (tx) => {
    const data = { pictures: budget.picture, stories: budget.story }
    await tx.careSetting.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'care.budget_set',
        subject: 'team:care',
        details: data,
      },
    ])
  })
}

/** Somebody's own, which counts where it is lower than the team's; null for none. Nobody else's business. */
export async function setOwnBudget(
  house: House,
  actor: StaffMember,
  { picture, story }: OwnBudget,
): Promise<void> {
  await house.db.person.update({
    where: { id: actor.id },
    data: { pictureBudget: picture, storyBudget: story },
  })
}
