import type { House } from '#infra/house.server.ts'
import { nameAttributes } from './misp-targets.server.ts'

/** Works out which attribute of our MISP feed each released indicator is, until all are. */
export async function nameReleased(house: House): Promise<void> {
  while ((await nameAttributes(house.db)).more);
}
