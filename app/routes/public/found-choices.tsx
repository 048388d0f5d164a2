import type { Suggestion } from '#core/tip/evidence/reading.ts'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { useText } from './site.ts'

type Props = {
  fileId: string
  name: string
  suggestions: readonly Suggestion[]
  /** Under a title that says what was found: the legend names the file. */
  named?: boolean
}

/** The fields of a form that asks which identifiers in a file were used: `theirs:ID`, under `asked`. */
export function FoundChoices({ fileId, name, suggestions, named = false }: Props) {
  const t = useText()
  if (suggestions.length === 0) return null
  return (
    <div className="file-found">
      <input type="hidden" name="asked" value={fileId} />
      <Checkboxes
        id={`theirs-${fileId}`}
        name={`theirs:${fileId}`}
        label={
          named ? (
            t('found.in', { name })
          ) : (
            <>
              {t('found.in_file')}
              <span className="visually-hidden"> {name}</span>
            </>
          )
        }
        hint={t('found.lead')}
        small
        choices={suggestions.map(({ key, indicator }) => ({
          value: key,
          label: (
            <bdi translate="no" className="found-value">
              {plainly(indicator)}
            </bdi>
          ),
        }))}
        value={suggestions.flatMap(({ key, state }) => (state === 'confirmed' ? [key] : []))}
      />
    </div>
  )
}

/** As people write it: the chain of a wallet and the kind of a handle stand after it. */
function plainly({ type, value }: Suggestion['indicator']): string {
  if (type !== 'handle' && type !== 'wallet' && type !== 'tx_hash') return value
  const at = value.indexOf(':')
  return `${value.slice(at + 1)} (${value.slice(0, at)})`
}
