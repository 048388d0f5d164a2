import type { House } from '#infra/house.server.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { acceptNewest, makeAgencies } from './demo/agencies.ts'
import { careWork } from './demo/care.ts'
import { drawChat } from './demo/chat-picture.ts'
import { keeping } from './demo/keeping.ts'
import {
  type CallSign,
  callSigns,
  type DemoPerson,
  demoCustodianPassphrase,
  demoPassphrase,
  demoPeople,
  enrolDemoPerson,
} from './demo/people.ts'
import { publishing } from './demo/publishing.ts'
import { routing } from './demo/routing.ts'
import type { SampleTip } from './demo/sample.ts'
import { dayMs, houseAt, type Moment, type Stage, tipOf } from './demo/stage.ts'
import { standing } from './demo/standing.ts'
import { tell } from './demo/tell.ts'
import { sampleTips } from './demo/tips/all.ts'
import { keptViews } from './demo/views.ts'
import { deskWork } from './demo/work-through.ts'

export type DemoReport = { reference: string; code: string; about: string }
export type Demo = {
  people: DemoPerson[]
  passphrase: string
  custodianPassphrase: string
  reports: DemoReport[]
}

/** Reports that a newcomer may come back to as their reporter. */
const reportsToOpen = {
  'platform-british-contact': 'Messages both ways; we wait for an answer',
  'ring-filipina-escaped': 'Became part of a warning to agencies',
  'platform-australian-picture': 'Has a picture; nobody has looked at it yet',
} as const

/** Everybody was there before the first tip. */
const openedDaysAgo = 28

/**
 * Fills an empty house with a month of made-up work: people, tips, cases, patterns, releases. All of it
 * goes through the operations that the pages use, one after the other as it would have happened, with
 * the clock set back.
 */
export async function seedDemo(house: House, now = house.now()): Promise<Demo> {
  const stage = await openStage(houseAt(house, now, openedDaysAgo * dayMs))
  const moments = [
    routing,
    ...sampleTips.map(filing),
    ...deskWork,
    ...keptViews,
    ...careWork,
    ...keeping,
    standing,
    ...publishing(now),
  ].sort((a, b) => b.daysAgo - a.daysAgo)
  for (const { daysAgo, happen } of moments)
    await happen(stage, houseAt(house, now, daysAgo * dayMs))
  return {
    people: [...stage.people.values()],
    passphrase: demoPassphrase,
    custodianPassphrase: demoCustodianPassphrase,
    reports: reportsOf(stage),
  }
}

function reportsOf(stage: Stage): DemoReport[] {
  return Object.entries(reportsToOpen).map(([key, about]) => {
    const { reference, code } = tipOf(stage, key)
    return { reference, code, about }
  })
}

async function openStage(house: House): Promise<Stage> {
  const people = new Map<CallSign, DemoPerson>()
  const admin = await enrolDemoPerson(house, 'Mistral', null)
  people.set('Mistral', admin)
  const agencies = await makeAgencies(house, admin.id)
  for (const callSign of callSigns.filter((one) => one !== 'Mistral')) {
    const wish = demoPeople[callSign]
    const agencyId = 'agency' in wish ? agencies[wish.agency] : null
    const person = await enrolDemoPerson(house, callSign, agencyId)
    people.set(callSign, person)
    if (agencyId) await acceptNewest(house, { id: person.id, agencyId })
  }
  return { people, agencies, tips: new Map(), patterns: new Map() }
}

function filing(sample: SampleTip): Moment {
  return {
    daysAgo: sample.daysAgo,
    happen: async (stage, house) => {
      const files = sample.chat
        ? [{ name: sample.chat.file, bytes: await drawChat(sample.chat) }]
        : []
      stage.tips.set(sample.key, await fileReport(house, tell(sample), files))
    },
  }
}
