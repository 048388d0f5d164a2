import type { Held } from '#operations/evidence/hold-files.server.ts'
import { useText } from './site.ts'

/** Files that came when there was no place for them: they go along with the form that opens one. */
export function HeldFiles({ held }: { held: Held | null | undefined }) {
  const t = useText()
  if (!held) return null
  return (
    <>
      <input type="hidden" name="held_files" value={held.sealed} />
      <h2>{t('return.unsent_files')}</h2>
      <ul>
        {held.names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
