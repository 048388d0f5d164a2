import { deskClocks, spreadBands } from '#core/figures/desk/clocks.ts'
import type { DeskFigures } from '#core/figures/desk/figures.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { counted, figure } from '../words.ts'
import { DownloadLink } from './download-link.tsx'
import type { ShownFigures } from './hrefs.ts'
import { clockMeanings, clockNames, spreadNames, tableNames, takenText } from './words.ts'

/** Each clock: its median and ninth decile, of how many, and how the cases spread. */
export function Times({ figures, shown }: { figures: DeskFigures; shown: ShownFigures }) {
  return (
    <Section
      title={tableNames.times}
      id="times"
      actions={
        <>
          <DownloadLink shown={shown} table="times" />
          <DownloadLink shown={shown} table="spread" text="Download the spread" />
        </>
      }
    >
      <ul className="clock-figures">
        {deskClocks.map((clock) => {
          const { cases, median, p90, spread } = figures.clocks[clock]
          return (
            <li key={clock}>
              <h3>{clockNames[clock]}</h3>
              <dl className="clock-figure">
                <div>
                  <dt>Half within</dt>
                  <dd>{takenText(median)}</dd>
                </div>
                <div>
                  <dt>Nine in ten within</dt>
                  <dd>{takenText(p90)}</dd>
                </div>
                <div>
                  <dt>Of</dt>
                  <dd>{counted(cases, 'case')}</dd>
                </div>
              </dl>
              {cases > 0 && (
                <BarChart
                  caption="How they spread"
                  words={{ label: 'Took', value: 'Cases' }}
                  data={shownBands(spread).map(({ code, value }) => ({
                    key: code,
                    label: spreadNames[code],
                    value,
                    text: figure(value),
                  }))}
                />
              )}
              <p className="hint">{clockMeanings[clock]}</p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Without the empty bands before the first case and after the last. */
function shownBands(spread: readonly number[]) {
  const bands = spreadBands.map(({ code }, at) => ({ code, value: spread[at] ?? 0 }))
  const first = bands.findIndex(({ value }) => value > 0)
  const last = bands.findLastIndex(({ value }) => value > 0)
  return bands.slice(first, last + 1)
}
