import { renderToStaticMarkup } from 'react-dom/server'
import { formatCaseNumber } from '#core/case/number.ts'
import { pseudonyms } from '#core/export/pseudonyms.ts'
import type { CaseCopy } from '#operations/export/read-copy.server.ts'
import { actorText, eventText } from '../case/timeline-words.ts'
import { roleNames, typeNames } from '../words.ts'
import { CopiedTip, Line, moment, type ShownCopy } from './copied-tip.tsx'
import { leftOutNames, purposeNames } from './words.ts'

/** Stands alone: it is read where nothing of ours can be loaded, and printed. */
const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em}
h2{border-top:2px solid;padding-top:.6em;margin-top:2em}dt{font-weight:600}dd{margin:0 0 .6em}
.words{white-space:pre-wrap;overflow-wrap:anywhere}code{overflow-wrap:anywhere}
table{border-collapse:collapse}td,th{padding:.2em .8em .2em 0;text-align:start;vertical-align:top}
article{break-inside:avoid-page}`

/** The copy as one page without scripts, links or pictures; the same bytes for the same copy. */
export function writeDocument(copy: CaseCopy): Buffer {
  const shown: ShownCopy = JSON.parse(JSON.stringify(copy))
  return Buffer.from(`<!doctype html>\n${renderToStaticMarkup(<CopyDocument copy={shown} />)}\n`)
}

function CopyDocument({ copy }: { copy: ShownCopy }) {
  const title = `Copy of case ${formatCaseNumber(copy.number)}`
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta
          httpEquiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; React escapes quotes in a style */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <h1>{title}</h1>
        <dl>
          <Line term="Made" value={moment(copy.madeAt)} />
          <Line term="For" value={purposeNames[copy.purpose]} />
          <Line term="Reference" value={copy.authority} />
          <Line
            term="Not in it"
            value="Contact details and internal notes; what is covered as ▒▒▒▒ or was removed as ▇▇; the files themselves, which the SHA-256 identifies."
          />
          {copy.leftOut.map(({ reference, because }) => (
            <Line key={reference} term={`Tip ${reference}`} value={leftOutNames[because]} />
          ))}
        </dl>
        {copy.tips.map((tip) => (
          <CopiedTip key={tip.id} copy={copy} tip={tip} />
        ))}
        <Identifiers of={copy.indicators} />
        {copy.history && <History entries={copy.history} />}
      </body>
    </html>
  )
}

function Identifiers({ of }: { of: ShownCopy['indicators'] }) {
  if (of.length === 0) return null
  const names: Readonly<Record<string, string>> = { ...typeNames, ...roleNames }
  return (
    <>
      <h2>Identifiers that were named</h2>
      <table>
        <tbody>
          {of.map(({ type, value, roles }) => (
            <tr key={`${type} ${value}`}>
              <th scope="row">{names[type] ?? type}</th>
              <td>
                <code>{value}</code>
              </td>
              <td>{roles.map((role) => names[role] ?? role).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function History({ entries }: { entries: NonNullable<ShownCopy['history']> }) {
  const nameOf = pseudonyms()
  return (
    <>
      <h2>What happened, newest first</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.seq}>
            {moment(entry.at)}: {entry.callSign ? nameOf(entry.callSign) : actorText(entry)}{' '}
            {eventText(entry).what}
          </li>
        ))}
      </ol>
    </>
  )
}
