import type { House } from '#infra/house.server.ts'
import { tellOfLeaks } from './tell-of-leaks.server.ts'
import { tellOfRefusals } from './tell-of-refusals.server.ts'
import { warnOfEnds } from './warn-of-ends.server.ts'

/** All that agencies are told about their keys by mail; each once. */
export async function tellOfKeys(house: House): Promise<number> {
  return (await tellOfLeaks(house)) + (await tellOfRefusals(house)) + (await warnOfEnds(house))
}
