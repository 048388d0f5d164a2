import { v4 as uuidv4 } from 'uuid'
import type { KeyForm } from '#core/access/key-wish.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { noChoices } from '#core/pattern/choices.ts'
import type { PatternPayload, RevocationReason } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import type { House } from '#infra/house.server.ts'
import { createAgencyKey } from '#operations/release/create-agency-key.server.ts'
import { type CutRelease, cutRelease } from '#operations/release/cut-release.server.ts'
import { payloadOf } from '../release-input.ts'
import { aColleague } from './staff.ts'

const bound = (payload: PatternPayload) => {
  const hash = payloadHash(payload)
  return { payload, payloadHash: hash, approvedHash: hash }
}

/** A pattern that two people agreed on, waiting for this week's release. */
export async function aScheduledPattern(
  house: House,
  change: Partial<PatternPayload> = {},
): Promise<PatternPayload> {
  const id = uuidv4()
  const author = await aColleague(house, `Author ${id.slice(0, 8)}`)
  const approver = await aColleague(house, `Approver ${id.slice(0, 8)}`, ['supervisor'])
  const now = house.now()
  const { number } = await house.db.pattern.create({
    data: {
      id,
      kind: change.kind ?? 'job_offer',
      state: 'draft',
      title: 'Being drafted',
      summary: '',
      choices: noChoices,
      tlp: 'amber',
      authorId: author.id,
      createdAt: now,
      updatedAt: now,
    },
  })
  const sectors: PatternPayload['sectors'] = ['police', 'finance', 'telecom']
  const payload = payloadOf({ id, number: Number(number), sectors, ...change })
  await house.db.pattern.update({
    where: { id },
    data: {
      ...bound(payload),
      state: 'scheduled',
      title: payload.title,
      summary: payload.summary,
      approvedById: approver.id,
      approvedAt: now,
      scheduledWeek: isoWeek(now),
    },
  })
  return payload
}

/** The next version of a released pattern, approved and waiting. */
export async function scheduleNextVersion(
  house: House,
  before: PatternPayload,
  change: Partial<PatternPayload> = {},
): Promise<PatternPayload> {
  const payload: PatternPayload = {
    ...before,
    version: before.version + 1,
    status: 'amended',
    ...change,
  }
  await house.db.pattern.update({
    where: { id: before.id },
    data: {
      ...bound(payload),
      state: 'scheduled',
      version: payload.version,
      approvedAt: house.now(),
      scheduledWeek: isoWeek(house.now()),
    },
  })
  return payload
}

/** Takes a released pattern back; the next release tells. */
export async function revokeReleased(
  house: House,
  before: PatternPayload,
  reason: RevocationReason = 'false_positive',
): Promise<PatternPayload> {
  const payload = revokePayload(before, reason)
  await house.db.pattern.update({
    where: { id: before.id },
    data: {
      state: 'revoked',
      version: payload.version,
      payload,
      payloadHash: payloadHash(payload),
      approvedHash: null,
    },
  })
  return payload
}

/** A release of what waits, or an error that says why there is none. */
export async function aRelease(house: House): Promise<CutRelease> {
  const result = await cutRelease(house, { actor: 'system' })
  if (!result.ok || result.refused.length > 0) throw new Error(JSON.stringify(result))
  return result.release
}

export type AgencyAndMember = { agencyId: string; name: string; memberId: string }

/** A partner organisation with one person in it. */
export async function anAgency(
  house: House,
  name: string,
  sector = 'finance',
): Promise<AgencyAndMember> {
  const agencyId = uuidv4()
  await house.db.agency.create({
    data: { id: agencyId, name, sector, country: 'TH', createdAt: house.now() },
  })
  const member = await aColleague(house, `${name} member`, ['agency_member'])
  await house.db.person.update({ where: { id: member.id }, data: { agencyId } })
  await acceptsAll(house, { agencyId, memberId: member.id })
  return { agencyId, name, memberId: member.id }
}

/** The agency accepts every version of the agreement that there is. */
export async function acceptsAll(
  house: House,
  { agencyId, memberId }: Pick<AgencyAndMember, 'agencyId' | 'memberId'>,
): Promise<void> {
  const versions = await house.db.agreementVersion.findMany()
  await house.db.agreementAcceptance.createMany({
    data: versions.map(({ number, sha256 }) => ({
      ...{ agencyId, version: number, sha256, personId: memberId, at: house.now() },
    })),
    skipDuplicates: true,
  })
}

/** A live key of an agency. */
export async function aKey(
  house: House,
  { agencyId, memberId }: AgencyAndMember,
  days = '90',
  scope: Omit<KeyForm, 'label' | 'days'> = {},
): Promise<{ key: string; prefix: string }> {
  const made = await createAgencyKey(
    house,
    { id: memberId, agencyId },
    { id: uuidv4(), label: 'Nightly import', days, ...scope },
  )
  if (!made.ok) throw new Error(made.reason)
  return made
}
