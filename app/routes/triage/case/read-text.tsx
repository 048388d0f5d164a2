import { defangText } from '#core/indicator/display.ts'
import { mediaOf } from '#core/tip/evidence/media.ts'
import { textWords } from './evidence-words.ts'

type File = { reading: { text: string; codes: readonly string[]; cut: boolean } | null }

/** What QR codes in a file say, with nothing in it that can be followed. */
export function ReadCodes({ file: { reading } }: { file: File }) {
  if (!reading || reading.codes.length === 0) return null
  return (
    <div className="evidence-codes">
      <p className="cell-sub">QR code says</p>
      <ul>
        {reading.codes.map((code) => (
          <li key={code}>
            <code dir="ltr" translate="no">
              {defangText(code)}
            </code>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Props = { file: File; title: string; mediaType: string; open?: boolean }

/** The words that were read in a file, as plain text in which no link works. */
export function ReadText({ file: { reading }, title, mediaType, open = false }: Props) {
  if (!reading) return null
  const how = textWords[mediaOf(mediaType).group]
  if (reading.text === '') return how?.empty ? <p className="cell-sub">{how.empty}</p> : null
  return (
    <details className="evidence-text" open={open || how?.first}>
      <summary>
        {how?.title ?? 'Text'}
        <span className="visually-hidden"> of {title.toLowerCase()}</span>
      </summary>
      {how?.trust && <p className="cell-sub">{how.trust}</p>}
      <pre dir="auto">{defangText(reading.text)}</pre>
      {reading.cut && <p className="cell-sub">There is more; only the beginning is kept.</p>}
    </details>
  )
}
