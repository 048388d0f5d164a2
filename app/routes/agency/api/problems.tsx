import { CodeBlock } from '#ui/agency/code-block.tsx'
import { type ListedProblem, ProblemList } from '#ui/agency/problem-list.tsx'

export function Problems({ problems }: { problems: ListedProblem[] }) {
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
      <ProblemList problems={problems} />
    </>
  )
}
