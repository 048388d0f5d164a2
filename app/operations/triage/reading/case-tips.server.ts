import {
  type ReadingState,
  readingStateOf,
  type ScanState,
  scanStateOf,
} from '#core/tip/evidence/states.ts'
import type { TipState } from '#core/tip/lifecycle.ts'
import { formatReference } from '#core/tip/reference.ts'
import type { Db } from '#infra/db/connect.server.ts'

export type CaseTipView = {
  id: string
  reference: string
  state: TipState
  source: string
  language: string
  country: string | null
  week: string
  filedAt: Date
  consents: { patterns: boolean; partners: boolean; law: boolean; reply: boolean }
  /** Contact details lie sealed for the custodians. */
  identityOnFile: boolean
  answers: { question: string; value: string }[]
  losses: { amount: string; asset: string; method: string | null }[]
  evidence: {
    id: string
    mediaType: string
    byteSize: number
    hasCopy: boolean
    scan: ScanState
    /** The name that the scanner gave to what it found. */
    scanFound: string | null
    reading: ReadingState
    createdAt: Date
    /** The first file of the case with the very same bytes, if that is another one. */
    sameAs: string | null
  }[]
  messages: {
    id: string
    from: 'us' | 'reporter'
    /** The question that a correction is about. */
    corrects: string | null
    by: string | null
    at: Date
    read: boolean
  }[]
}

/** A wave of reports merged into one case can be long; a page shows this many of its tips. */
export const mostTips = 60

/** The case's tips as far as they are not sealed, in the order in which they came. */
export async function readTips(db: Db, caseId: string, most = mostTips): Promise<CaseTipView[]> {
  const tips = await db.tip.findMany({
    where: { cases: { some: { caseId, detachedAt: null } } },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    take: most,
    include: {
      answers: true,
      losses: { orderBy: { position: 'asc' } },
      identities: { select: { tipId: true }, take: 1 },
      messages: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          direction: true,
          kind: true,
          question: true,
          createdAt: true,
          readAt: true,
          author: { select: { callSign: true } },
        },
      },
    },
  })
  const files = await db.evidence.findMany({
    where: { subjectId: { in: tips.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { reading: { select: { state: true } } },
  })
  const order = new Map(tips.map(({ id }, at) => [id, at]))
  const firsts = new Map<string, string>()
  for (const file of files.toSorted(
    (a, b) => (order.get(a.subjectId) ?? 0) - (order.get(b.subjectId) ?? 0),
  ))
    if (!firsts.has(file.sha256)) firsts.set(file.sha256, file.id)
  const sameAs = (id: string, sha256: string) => {
    const first = firsts.get(sha256)
    return first === undefined || first === id ? null : first
  }
  return tips.map((tip) => ({
    id: tip.id,
    reference: formatReference(tip.number),
    state: tip.state as TipState,
    source: tip.source,
    language: tip.language,
    country: tip.country,
    week: tip.week,
    filedAt: tip.filedAt,
    consents: {
      patterns: tip.consentPatterns,
      partners: tip.consentPartners,
      law: tip.consentLaw,
      reply: tip.consentReply,
    },
    identityOnFile: tip.identities.length > 0,
    answers: tip.answers.map(({ question, value }) => ({ question, value })),
    losses: tip.losses.map(({ amount, asset, method }) => ({
      amount: amount.toFixed(),
      asset,
      method,
    })),
    evidence: files
      .filter(({ subjectId }) => subjectId === tip.id)
      .map(({ id, mediaType, byteSize, hasCopy, createdAt, ...file }) => ({
        sameAs: sameAs(id, file.sha256),
        id,
        mediaType,
        byteSize,
        hasCopy,
        scan: scanStateOf(file.scanState),
        scanFound: file.scanFound,
        reading: readingStateOf(file.reading?.state ?? 'none'),
        createdAt,
      })),
    messages: tip.messages.map(({ id, direction, kind, question, createdAt, readAt, author }) => ({
      id,
      from: direction === 'to_reporter' ? 'us' : 'reporter',
      corrects: kind === 'correction' ? (question ?? 'other') : null,
      by: author?.callSign ?? null,
      at: createdAt,
      read: readAt !== null,
    })),
  }))
}
