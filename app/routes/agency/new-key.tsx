import { SecretOnce } from '#ui/agency/secret-once.tsx'
import { copyWords } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'

type Props = { made: { key: string; label: string; expiresAt: string }; now: string }

/** The key that was just made, this once. */
export function NewKey({ made, now }: Props) {
  return (
    <SecretOnce title={`The key for “${made.label}”`} secret={made.key} copy={copyWords}>
      <p>
        It is shown this once: we keep only a keyed hash of it. Put it into your secret store now.
        It works until <RelativeTime at={made.expiresAt} now={now} language="en" form="day" />.
      </p>
      <p>
        Keys begin with <code>hlk_</code> and end with a checksum, so that scanners of source code
        can find one that leaked. Try it with the <a href="/agency/api">quick start</a>.
      </p>
    </SecretOnce>
  )
}
