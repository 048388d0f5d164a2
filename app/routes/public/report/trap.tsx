import { useText } from '../site.ts'

/** No question of ours, and a name that no browser fills in by itself. */
export const trapName = 'second_opinion'

/** A field that people don't meet: scripts that fill in every field give themselves away. */
export function Trap() {
  const t = useText()
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        {t('trap.label')}
        <input type="text" name={trapName} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
