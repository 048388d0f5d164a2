import type { SerializeFrom } from '@remix-run/node'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { scrollable } from '#ui/scrollable.ts'
import { Section } from '#ui/staff/layout.tsx'
import { copyWords } from '#ui/staff/words.ts'

type Leaving = NonNullable<SerializeFrom<PatternView>['leaving']>

/** What the approval binds, byte for byte: canonical JSON (RFC 8785), as a line of the release. */
export function ExactBytes({ leaving }: { leaving: Leaving }) {
  const said = { copied: copyWords.copied, failed: copyWords.failed }
  return (
    <Section
      title="The exact bytes"
      id="bytes"
      actions={
        <button
          type="button"
          className="copy js-only"
          data-copy={leaving.json}
          data-copied={said.copied}
          data-copy-failed={said.failed}
        >
          {copyWords.label}
          <span className="visually-hidden"> the exact bytes</span>
        </button>
      }
    >
      <p className="hint">
        Canonical JSON (RFC 8785). An approval binds its SHA-256; one changed character voids it.
      </p>
      <p className="bytes-hash">
        SHA-256{' '}
        <code dir="ltr" translate="no">
          {leaving.hash}
        </code>
      </p>
      <pre className="bytes" {...scrollable} dir="ltr" translate="no">
        <code>{leaving.json}</code>
      </pre>
    </Section>
  )
}
