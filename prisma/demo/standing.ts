import { setRoles } from '#operations/access/set-roles.server.ts'
import { done, type Moment, personOf } from './stage.ts'

/** A change of roles that waits for Mistral's word. */
export const standing: Moment = {
  daysAgo: 1.2,
  happen: async (stage, house) => {
    const zephyr = personOf(stage, 'Zephyr')
    const wanted = ['moderator', 'supervisor']
    done(await setRoles(house, personOf(stage, 'Sirocco'), zephyr.id, wanted))
  },
}
