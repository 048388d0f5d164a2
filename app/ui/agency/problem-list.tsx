export type ListedProblem = { code: string; status: number; title: string; detail: string }

/** Every error, under the fragment that its `type` points at (RFC 9457, 3.1.1). */
export function ProblemList({ problems }: { problems: readonly ListedProblem[] }) {
  return (
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
  )
}
