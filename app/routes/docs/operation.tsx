import { CodeBlock } from '#ui/agency/code-block.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { copyWords } from '#ui/staff/words.ts'
import { Ticked } from './ticked.tsx'
import type { OperationView } from './views.ts'

const schemaLink = (name: string | null) =>
  name === null ? 'text or bytes' : /^[A-Z]/.test(name) ? <a href={`#${name}`}>{name}</a> : name

/** One operation: what it is asked with, and what it answers. */
export function Operation({ of: one }: { of: OperationView }) {
  return (
    <section className="operation" id={one.id} aria-labelledby={`${one.id}-title`}>
      <h3 id={`${one.id}-title`}>
        <span className="operation-method">{one.method}</span> <code>{one.path}</code>
      </h3>
      <p>
        {one.summary}. {one.needsKey ? 'Needs a key.' : 'Needs no key.'}{' '}
        {one.description && <Ticked text={one.description} />}
      </p>
      {one.parameters.length > 0 && (
        <DataTable
          caption={`Parameters of ${one.path}`}
          rows={one.parameters}
          rowKey={({ name, place }) => `${place} ${name}`}
          empty={null}
          columns={[
            { key: 'name', header: 'Parameter', cell: ({ name }) => <code>{name}</code> },
            {
              key: 'place',
              header: 'In',
              narrow: true,
              cell: ({ place, required }) => (required ? place : `${place}, optional`),
            },
            { key: 'type', header: 'Type', narrow: true, cell: ({ type }) => type },
            {
              key: 'what',
              header: 'Meaning',
              cell: ({ description }) => <Ticked text={description} />,
            },
          ]}
        />
      )}
      {one.body.map(({ mediaType, schema, example }) => (
        <div key={mediaType}>
          <p>
            Body: <code>{mediaType}</code>, {schemaLink(schema)}
          </p>
          {example && <CodeBlock title="To send" code={example} copy={copyWords} />}
        </div>
      ))}
      <dl className="facts">
        {one.answers.map(({ status, description, headers, forms }) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>
              <Ticked text={description} />{' '}
              {forms.map(({ mediaType, schema }) => (
                <span key={mediaType}>
                  <code>{mediaType}</code>: {schemaLink(schema)}.{' '}
                </span>
              ))}
              {headers.map(({ name, meaning }) => (
                <span key={name}>
                  <code>{name}</code>: <Ticked text={meaning} />{' '}
                </span>
              ))}
            </dd>
          </div>
        ))}
        {one.problems.length > 0 && (
          <div>
            <dt>Errors</dt>
            <dd>
              {one.problems.map((code) => (
                <span key={code}>
                  <a href={`#${code}`}>{code}</a>{' '}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {one.answers.map(
        ({ status, example }) =>
          example && <CodeBlock key={status} title={`Answer ${status}`} code={example} />,
      )}
    </section>
  )
}
