import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { areas } from '#core/openapi/operation.ts'
import { apiOperations } from '#core/openapi/operations.ts'
import { CodeBlock } from '#ui/agency/code-block.tsx'
import { ProblemList } from '#ui/agency/problem-list.tsx'
import { AgencyPage } from '#ui/shells/agency-page.tsx'
import { agencyWords, copyWords, pageTitle } from '#ui/staff/words.ts'
import { allProblems, documentFor } from './document.server.ts'
import { Operation } from './operation.tsx'
import { Ticked } from './ticked.tsx'
import { operationView } from './views.ts'

export const meta = () => [{ title: pageTitle('API reference') }]

export function loader({ context }: LoaderFunctionArgs) {
  const origin = context.house.env.PUBLIC_ORIGIN
  const { components, webhooks = {} } = documentFor(origin)
  return json({
    origin,
    areas: Object.entries(areas).flatMap(([name, description]) => {
      const operations = apiOperations.filter(({ area }) => area === name).map(operationView)
      return operations.length > 0 ? [{ name, description, operations }] : []
    }),
    webhooks: Object.entries(webhooks).map(([name, one]) => ({
      name,
      text: JSON.stringify(one, null, 2),
    })),
    schemas: Object.entries(components.schemas).map(([name, schema]) => ({
      name,
      text: JSON.stringify(schema, null, 2),
    })),
    problems: Object.entries(allProblems).map(([code, problem]) => ({ code, ...problem })),
  })
}

const areaNames: Readonly<Record<string, string>> = {
  releases: 'Releases',
  taxii: 'TAXII 2.1',
  misp: 'MISP feed',
  actions: 'Actions',
  recalls: 'Recalls',
  keys: 'Leaked keys',
  public: 'Open data',
  system: 'Health',
}

/** Everything that programs can ask, from the same tables as the OpenAPI document. */
export default function Reference() {
  const { origin, areas, webhooks, schemas, problems } = useLoaderData<typeof loader>()
  return (
    <AgencyPage
      words={agencyWords}
      homeHref="/"
      current="reference"
      nav={[
        { key: 'reference', href: '/api', label: 'API reference' },
        { key: 'document', href: '/api/openapi.json', label: 'openapi.json' },
        { key: 'portal', href: '/agency', label: 'Portal' },
      ]}
      title="API reference"
      lead="What programs can ask of this portal, what it answers, and what can go wrong."
      contents={[
        { href: '#keys', label: 'Keys' },
        ...areas.map(({ name }) => ({ href: `#area-${name}`, label: areaNames[name] ?? name })),
        ...(webhooks.length > 0 ? [{ href: '#webhooks', label: 'Webhooks' }] : []),
        { href: '#problems', label: 'Errors' },
        { href: '#schemas', label: 'Schemas' },
      ]}
    >
      <p>
        All addresses stand under <code>{origin}</code>. The same as a file:{' '}
        <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
      </p>
      <h2 id="keys">Keys</h2>
      <p>
        Send your agency’s key as <code>Authorization: Bearer KEY</code>, or as the password of HTTP
        Basic with any user name. Keys are made in the <a href="/agency/keys">portal</a>; one for{' '}
        <a href="/agency/sandbox">sample data</a> opens the same addresses and nothing real.
      </p>
      {areas.map(({ name, description, operations }) => (
        <div key={name} className="operations">
          <h2 id={`area-${name}`}>{areaNames[name] ?? name}</h2>
          <p>
            <Ticked text={description} />
          </p>
          {operations.map((one) => (
            <Operation key={one.id} of={one} />
          ))}
        </div>
      ))}
      {webhooks.length > 0 && <h2 id="webhooks">Webhooks</h2>}
      {webhooks.map(({ name, text }) => (
        <CodeBlock key={name} title={name} code={text} />
      ))}
      <h2 id="problems">Errors</h2>
      <p>
        Errors are problem details (RFC 9457) of type <code>application/problem+json</code>; their{' '}
        <code>type</code> leads here. TAXII answers its own error messages.
      </p>
      <ProblemList problems={problems} />
      <h2 id="schemas">Schemas</h2>
      <p>JSON Schema 2020-12, made from what our own code reads and writes with.</p>
      {schemas.map(({ name, text }) => (
        <details key={name} className="released-more" id={name}>
          <summary>{name}</summary>
          <CodeBlock title={name} code={text} copy={copyWords} />
        </details>
      ))}
    </AgencyPage>
  )
}
