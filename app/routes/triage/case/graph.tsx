import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readGraph } from '#operations/triage/read-graph.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { counted } from '../words.ts'
import { GraphFilter } from './graph/filter.tsx'
import { readView } from './graph/hrefs.ts'
import { GraphPicture } from './graph/picture.tsx'
import { GraphTable } from './graph/table.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? `Links of ${formatCaseNumber(data.view.number)}` : 'Links') },
]

/** A case and its neighbourhood, as a picture and as a table; the view stands in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const number = caseNumberInPath(args.params.number)
  if (number === undefined) throw refuse(404, 'case_unknown')
  const view = readView(number, new URL(args.request.url).searchParams)
  const graph = await readGraph(
    args.context.house,
    actor,
    number,
    view.expanded,
    new Set(view.types),
  )
  if (!graph) throw refuse(404, 'case_unknown')
  return { desk: await deskOf(args, actor), view, graph }
}

export default function CaseGraph() {
  const { desk, view, graph } = useLoaderData<typeof loader>()
  const number = formatCaseNumber(view.number)
  return (
    <Desk
      desk={desk}
      current="queue"
      title={`Links of ${number}`}
      eyebrow={
        <a href={`/triage/cases/${view.number}#links`} data-command="up">
          {number}
        </a>
      }
      wide
    >
      <GraphFilter types={graph.types} view={view} />
      {graph.bonds.length > 0 && (
        <Section id="picture" title="Picture" actions={<Zoom />}>
          <GraphPicture graph={graph} view={view} />
          {graph.hidden > 0 && <p>{counted(graph.hidden, 'weaker case')} not shown.</p>}
        </Section>
      )}
      <Section id="table" title="As a table" flush>
        <GraphTable bonds={graph.bonds} view={view} />
      </Section>
      <script type="module" src="/graph.js" />
    </Desk>
  )
}

function Zoom() {
  return (
    <>
      {(['in', 'out', 'whole'] as const).map((how) => (
        <button
          key={how}
          type="button"
          className="button button-quiet button-small js-only"
          data-graph-zoom={how}
        >
          {{ in: 'Zoom in', out: 'Zoom out', whole: 'Whole width' }[how]}
        </button>
      ))}
    </>
  )
}
