import type { DeskFigures } from '#core/figures/desk/figures.ts'
import { counted, figure } from '../words.ts'
import { casesHref, type ShownFigures } from './hrefs.ts'
import { takenText } from './words.ts'

/** The handful of figures that everything below explains. */
export function KeyFigures({ figures, shown }: { figures: DeskFigures; shown: ShownFigures }) {
  const { inflow, backlog, clocks } = figures
  const tiles = [
    { key: 'in', name: 'Reports came in', value: figure(inflow.reports), href: '#inflow' },
    {
      key: 'ours',
      name: 'Cases are our turn now',
      value: figure(backlog.open.ours),
      href: casesHref(shown, 'open'),
    },
    {
      key: 'theirs',
      name: 'Cases wait for others now',
      value: figure(backlog.open.theirs),
      href: casesHref(shown, 'awaiting'),
    },
    {
      key: 'resolved',
      name: 'Cases were decided',
      value: figure(clocks.resolution.cases),
      href: '#times',
    },
    {
      key: 'first',
      name: `Half had their first look within, of ${counted(clocks.first_look.cases, 'case')}`,
      value: takenText(clocks.first_look.median),
      href: '#times',
    },
  ]
  return (
    <ul className="key-figures" aria-label="At a glance">
      {tiles.map(({ key, name, value, href }) => (
        <li key={key}>
          <a href={href ?? '#notes'}>
            <strong>{value}</strong> <span>{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
