import { graphSizes, type Layout, layOut, type Point } from '#core/case/graph-layout.ts'
import type { Bond, LinkGraph } from '#core/case/link-graph.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { counted, kindNames } from '../../words.ts'
import { type GraphView, toggled } from './hrefs.ts'
import { bondText } from './words.ts'

type Case = { number: number; kind: keyof typeof kindNames; tips: number }
type Graph = LinkGraph<Case>
type Props = { graph: Graph; view: GraphView }

const boxHeight = 34
/** Characters that fit into a box. */
const longest = 28
const nowhere: Point = { x: 0, y: 0 }

/** The graph as a picture: the same cases, bonds and links as in the table under it. */
export function GraphPicture({ graph, view }: Props) {
  const layout = layOut(graph)
  return (
    <section className="graph" aria-label="Picture of the links" data-graph>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
      >
        <title>Cases and what joins them</title>
        {graph.bonds.map((bond) => (
          <BondLines key={bond.key} bond={bond} layout={layout} />
        ))}
        {graph.bonds.map((bond) => (
          <BondBox key={bond.key} bond={bond} at={layout.bonds.get(bond.key) ?? nowhere} />
        ))}
        {[...graph.seen, ...graph.others].map((file) => (
          <CaseBox
            key={file.number}
            file={file}
            view={view}
            at={layout.cases.get(file.number) ?? nowhere}
          />
        ))}
      </svg>
    </section>
  )
}

function BondLines({ bond, layout }: { bond: Bond; layout: Layout }) {
  const from = layout.bonds.get(bond.key) ?? nowhere
  return bond.joins.map((number) => {
    const to = layout.cases.get(number) ?? nowhere
    const side = (graphSizes.box / 2) * Math.sign(to.x - from.x)
    const [x1, x2] = [from.x + side, to.x - side]
    const middle = (x1 + x2) / 2
    return (
      <path
        key={number}
        className="graph-line"
        d={`M ${x1} ${from.y} C ${middle} ${from.y}, ${middle} ${to.y}, ${x2} ${to.y}`}
      />
    )
  })
}

function BondBox({ bond, at }: { bond: Bond; at: Point }) {
  const text = bondText(bond)
  return (
    <g className={bond.type === 'confirmed' ? 'graph-bond graph-confirmed' : 'graph-bond'}>
      <Box at={at} round={boxHeight / 2} />
      <text x={at.x} y={at.y} textAnchor="middle" dominantBaseline="central">
        {text.length > longest ? `${text.slice(0, longest - 1)}…` : text}
        <title>{text}</title>
      </text>
    </g>
  )
}

function CaseBox({ file, view, at }: { file: Case; view: GraphView; at: Point }) {
  const name = formatCaseNumber(file.number)
  const isOpen = view.expanded.includes(file.number)
  const left = at.x - graphSizes.box / 2
  return (
    <g className={file.number === view.number ? 'graph-case graph-centre' : 'graph-case'}>
      <Box at={at} round={4} />
      <a href={`/triage/cases/${file.number}`}>
        <text x={left + 12} y={at.y} dominantBaseline="central">
          {name} {kindNames[file.kind]}, {counted(file.tips, 'tip')}
        </text>
      </a>
      {file.number !== view.number && (
        <a
          href={toggled(view, file.number)}
          aria-label={isOpen ? `Fold ${name} again` : `Expand ${name}`}
        >
          <rect
            className="graph-expand"
            x={left + graphSizes.box - 28}
            y={at.y - 12}
            width={24}
            height={24}
            rx={12}
          />
          <text
            x={left + graphSizes.box - 16}
            y={at.y}
            textAnchor="middle"
            dominantBaseline="central"
            aria-hidden
          >
            {isOpen ? '−' : '+'}
          </text>
        </a>
      )}
    </g>
  )
}

function Box({ at, round }: { at: Point; round: number }) {
  return (
    <rect
      className="graph-box"
      x={at.x - graphSizes.box / 2}
      y={at.y - boxHeight / 2}
      width={graphSizes.box}
      height={boxHeight}
      rx={round}
    />
  )
}
