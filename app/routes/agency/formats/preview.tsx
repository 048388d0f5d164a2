import type { FilePreview } from '#core/sandbox/preview.ts'
import { CodeBlock } from '#ui/agency/code-block.tsx'
import { scrollable } from '#ui/scrollable.ts'

/** The beginning of one file: a table where it is one, else its lines. */
export function Preview({
  of: { name, mediaType, rows, text, more, size },
}: {
  of: FilePreview & { size: string }
}) {
  const [head = [], ...body] = rows ?? []
  return (
    <section className="preview" aria-labelledby={name}>
      <h2 id={name}>
        <code>{name}</code>
      </h2>
      <p className="portal-note">
        {mediaType}, {size} in the sample.
      </p>
      {rows ? (
        <section className="columns-scroll" {...scrollable} aria-label={`The beginning of ${name}`}>
          <table className="table">
            <thead>
              <tr>
                {head.map((cell) => (
                  <th scope="col" key={cell}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {body.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, at) => (
                    <td key={head[at]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <CodeBlock code={text} title={`The beginning of ${name}`} />
      )}
      {more && <p className="portal-note">And so on.</p>}
    </section>
  )
}
