import { Callout } from '#ui/staff/callout.tsx'
import { verdictReasons } from './words.ts'

type Verdict =
  | { ok: true; entries: number; hash: string }
  | { ok: false; seq: string; reason: keyof typeof verdictReasons }

/** Whether the chain holds; where not, the first entry that does not follow. */
export function ChainVerdict({ verdict }: { verdict: Verdict }) {
  if (verdict.ok) {
    return (
      <Callout tone="good" title="The chain holds" live>
        <p>
          Entries checked: {verdict.entries.toLocaleString('en')}. The last one’s hash is{' '}
          <code>{verdict.hash.slice(0, 16)}</code>…
        </p>
      </Callout>
    )
  }
  return (
    <Callout tone="danger" title={`The chain breaks at entry ${verdict.seq}`} live>
      <p>
        There, {verdictReasons[verdict.reason]} Everything from that entry on needs to be looked
        into.
      </p>
    </Callout>
  )
}
