import type { Normalised } from '#core/indicator/normalise/outcome.ts'
import type { Indicator } from '#core/indicator/types.ts'

/**
 * Who wins where two readings of the same characters overlap: the higher number. Links that name an
 * account or an app say most, then forms with their own syntax or checksum, then numbers behind a
 * word that explains them, and bare numbers and names last.
 */
export const precedence = {
  account_link: 100,
  store_link: 100,
  email: 90,
  url: 80,
  wallet: 70,
  tx_hash: 65,
  iban: 60,
  app_name: 55,
  cued_handle: 50,
  cued_account: 45,
  phone: 40,
  domain: 30,
} as const

export type CandidateKind = keyof typeof precedence

/** Readings that may lie inside another: the wallet in `https://evil.example/?to=0x…` is a fact too. */
export const allowedInside: Partial<Record<CandidateKind, readonly CandidateKind[]>> = {
  wallet: ['url'],
  tx_hash: ['url'],
}

/** A possible find. Offsets are those of the readable text. */
export type Candidate = Readonly<{
  kind: CandidateKind
  indicator: Indicator
  start: number
  end: number
}>

export const candidate = (
  kind: CandidateKind,
  normalised: Normalised,
  start: number,
  end: number,
): Candidate[] => (normalised.ok ? [{ kind, indicator: normalised.indicator, start, end }] : [])

const overlaps = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end

const mayShare = (a: Candidate, b: Candidate): boolean =>
  (allowedInside[a.kind]?.includes(b.kind) ?? false) ||
  (allowedInside[b.kind]?.includes(a.kind) ?? false)

/** Keeps the best readings so that no character is read twice, in order of appearance. */
export const resolveOverlaps = (candidates: readonly Candidate[]): Candidate[] => {
  const best = [...candidates].sort(
    (a, b) =>
      precedence[b.kind] - precedence[a.kind] ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  )
  const takenBy = new Map<number, Candidate[]>()
  const kept: Candidate[] = []
  for (const one of best) {
    const blocks = blocksOf(one)
    const rivals = blocks.flatMap((block) => takenBy.get(block) ?? [])
    if (rivals.some((rival) => overlaps(one, rival) && !mayShare(one, rival))) continue
    kept.push(one)
    for (const block of blocks) takenBy.set(block, [...(takenBy.get(block) ?? []), one])
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end)
}

// Rivals are looked up by stretches of 64 characters, so that thousands of finds stay linear.
const blocksOf = ({ start, end }: Candidate): number[] => {
  const blocks: number[] = []
  for (let block = start >> 6; block <= (end - 1) >> 6; block++) blocks.push(block)
  return blocks
}
