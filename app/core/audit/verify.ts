import { type ChainedEntry, chainHash, genesisHash } from './event.ts'

export type ChainPosition = { seq: bigint; hash: string }
export type ChainVerdict =
  | { ok: true; end: ChainPosition }
  | { ok: false; seq: bigint; reason: 'missing' | 'unlinked' | 'altered' }

export const chainStart: ChainPosition = { seq: 0n, hash: genesisHash }

/**
 * Checks a run of entries, in order, from a known position; names the first that does not follow.
 * Long chains are checked page by page, each from the end of the one before.
 */
export function verifyChain(entries: readonly ChainedEntry[], from: ChainPosition): ChainVerdict {
  let end = from
  for (const entry of entries) {
    if (entry.seq !== end.seq + 1n) return { ok: false, seq: end.seq + 1n, reason: 'missing' }
    if (entry.prevHash !== end.hash) return { ok: false, seq: entry.seq, reason: 'unlinked' }
    if (chainHash(end.hash, entry) !== entry.hash)
      return { ok: false, seq: entry.seq, reason: 'altered' }
    end = { seq: entry.seq, hash: entry.hash }
  }
  return { ok: true, end }
}
