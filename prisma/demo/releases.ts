import { v7 as uuidv7 } from 'uuid'
import type { IndicatorType } from '#core/indicator/types.ts'
import type { AgencyAction } from '#core/release/actions.ts'
import { manifestName } from '#core/release/files.ts'
import { readClearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { reportAction } from '#operations/action/report-action.server.ts'
import { createAgencyKey } from '#operations/release/create-agency-key.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { openReleaseFile, type Reader } from '#operations/release/open-release-file.server.ts'
import { patternOf } from './pattern-work.ts'
import type { SamplePattern } from './patterns/sample.ts'
import type { CallSign } from './people.ts'
import { done, later, personOf, type Stage } from './stage.ts'

export async function cut(_stage: Stage, house: House): Promise<void> {
  const { refused } = done(await cutRelease(house, { actor: 'system' }))
  if (refused.length > 0) throw new Error(`Not released: ${JSON.stringify(refused)}`)
}

async function clearanceOf(house: House, agencyId: string) {
  const { sector, ceiling } = await house.db.agency.findUniqueOrThrow({ where: { id: agencyId } })
  return readClearance(sector, ceiling)
}

export function memberOf(stage: Stage, callSign: CallSign): { id: string; agencyId: string } {
  const { id, agencyId } = personOf(stage, callSign)
  if (agencyId === null) throw new Error(`${callSign} belongs to no agency`)
  return { id, agencyId }
}

/** An agency's program takes everything, and asks once more an hour later. */
export async function fetchByProgram(
  stage: Stage,
  house: House,
  who: CallSign,
  label: string,
): Promise<void> {
  const member = memberOf(stage, who)
  const id = uuidv7()
  const back = later(house, -3_600_000)
  done(await createAgencyKey(back, member, { id, label, days: '180' }))
  const clearance = await clearanceOf(house, member.agencyId)
  const reader = { agencyId: member.agencyId, keyId: id, clearance }
  const files = [manifestName, 'stix-2.1.json', 'indicators.csv'] as const
  for (const file of files) await download(house, reader, file)
  const last = later(house, 3_600_000)
  await download(last, reader, manifestName, true)
  // As the guard of the feeds notes it.
  await house.db.agencyKey.update({ where: { id }, data: { lastUsedAt: last.now() } })
}

/** One of an agency's people takes one file by hand. */
export async function fetchByHand(
  stage: Stage,
  house: House,
  who: CallSign,
  file: string,
): Promise<void> {
  const { id, agencyId } = memberOf(stage, who)
  const clearance = await clearanceOf(house, agencyId)
  await download(house, { agencyId, personId: id, clearance }, file)
}

async function download(house: House, reader: Reader, file: string, holds = false) {
  const opened = done(
    await openReleaseFile(house, reader, { release: 'latest', file }, { holds: () => holds }),
  )
  opened.file.content?.destroy()
}

/** What an agency did about a pattern, or about its first indicator of one type. */
export async function act(
  stage: Stage,
  house: House,
  who: CallSign,
  sample: SamplePattern,
  kind: AgencyAction,
  type?: IndicatorType,
): Promise<void> {
  const { number, payload } = await patternOf(stage, house, sample)
  const one = payload?.indicators.find((indicator) => indicator.type === type)
  const indicator = one ? `${one.type}:${one.value}` : ''
  const report = { id: uuidv7(), pattern: String(number), kind, indicator }
  done(await reportAction(house, memberOf(stage, who), report))
}
