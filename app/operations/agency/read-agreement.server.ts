import { type Standing, standingOf, stopsAt } from '#core/agreement/standing.ts'
import type { House } from '#infra/house.server.ts'

export type VersionView = {
  number: number
  sha256: string
  publishedAt: Date
  inForceFrom: Date
  /** Of one's own agency, by the call-sign of who did it. */
  accepted: { at: Date; by: string } | null
}

export type AgreementView = {
  standing: Standing
  /** The newest version, word for word. */
  newest: VersionView & { text: string; summary: string[] }
  /** All versions, newest first. */
  history: VersionView[]
}

/** The agreement as one agency stands to it; null only before the first version was entered. */
export async function readAgreement(house: House, agencyId: string): Promise<AgreementView | null> {
  const rows = await house.db.agreementVersion.findMany({
    orderBy: { number: 'desc' },
    take: 100,
    include: {
      acceptances: { where: { agencyId }, include: { person: { select: { callSign: true } } } },
    },
  })
  const [newest] = rows
  if (!newest) return null
  const history = rows.map(viewOf)
  const accepted = Math.max(0, ...history.filter((one) => one.accepted).map((one) => one.number))
  return {
    standing: standingOf(stopsAt(rows, accepted), house.now()),
    newest: { ...viewOf(newest), text: newest.text, summary: newest.summary },
    history,
  }
}

type Row = Omit<VersionView, 'accepted'> & {
  acceptances: { at: Date; person: { callSign: string } }[]
}

function viewOf({ number, sha256, publishedAt, inForceFrom, acceptances }: Row): VersionView {
  const [one] = acceptances
  const accepted = one ? { at: one.at, by: one.person.callSign } : null
  return { number, sha256, publishedAt, inForceFrom, accepted }
}

/** The text of one version; null where there is none such. */
export async function readAgreementText(house: House, number: number): Promise<string | null> {
  const row = await house.db.agreementVersion.findUnique({ where: { number } })
  return row?.text ?? null
}
