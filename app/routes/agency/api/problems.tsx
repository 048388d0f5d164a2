import { CodeBlock } from '#ui/agency/code-block.tsx'

type Listed = { code: string; status: number; title: string; detail: string }

/** Every error, under the fragment that its `type` points at. */
export function Problems({ problems }: { problems: Listed[] }) {
  const [first] = problems
  return (
    <>
      <p>
        Errors are problem details (RFC 9457) of type <code>application/problem+json</code>. Their{' '}
        <code>type</code> leads to the lines below.
      </p>
      {first && (
        <CodeBlock
          title={`Answer with status ${first.status}`}
          code={JSON.stringify(
            { type: `…/api#${first.code}`, title: first.title, status: first.status },
            null,
            2,
          )}
        />
      )}
      <dl className="facts problems">
        {problems.map(({ code, status, title, detail }) => (
          <div key={code} id={code}>
            <dt>
              {status} <code>{code}</code>
            </dt>
            <dd>
              <strong>{title}.</strong> {detail}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
