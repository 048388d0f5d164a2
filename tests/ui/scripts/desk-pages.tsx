import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Command, commandsFor } from '#core/command/commands.ts'
import type { CommandPlace } from '#core/command/facts.ts'
import { commandName } from '#ui/staff/command-names.ts'
import { KeySheet } from '#ui/staff/key-sheet.tsx'
import { Palette } from '#ui/staff/palette.tsx'

/** Everything that staff can have; agencies' people have keys of their own. */
const commands = commandsFor(['supervisor', 'custodian', 'admin'])

const page = (title: string, inside: ReactNode) =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <title>{title}</title>
      <body>
        {inside}
        <script type="module" src="/staff.js" />
      </body>
    </html>,
  )}`

/** A list with a search, the sheet and the palette. */
export const staffPage = page(
  'Queue',
  <>
    <main id="main">
      <a href="/patterns.html" data-command="go_patterns">
        Patterns
      </a>
      <input data-search="" defaultValue="old" />
      <table>
        <tbody>
          {['One', 'Two'].map((name) => (
            <tr key={name} data-row="">
              <td>
                <a className="row-link" href={`/${name.toLowerCase()}.html`}>
                  {name}
                </a>
              </td>
              <td>
                <input type="checkbox" aria-label={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form data-command="case_note" aria-label="New note">
        <details>
          <summary>More</summary>
        </details>
        <textarea aria-label="Note" />
      </form>
    </main>
    <button type="button" data-command="keys">
      Keys
    </button>
    <a href="/commands.html" data-command="palette">
      Commands
    </a>
    <Palette from="/commands.html" />
    <KeySheet commands={commands} />
  </>,
)

/** A row's own page, and the part that an action leads back to. */
export const rowPage = page(
  'Two',
  <main id="main">
    <section id="notes">
      <h2>Notes</h2>
    </section>
    <a href="/staff.html">Back</a>
  </main>,
)

export const commandsPage = page(
  'Commands',
  <ul data-entries="">
    <Entry code="go_patterns" group="Go to" name="Patterns" href="/patterns.html" />
    <Entry code="case_note" group="This case" name="Write a note" href="/case.html" here />
    <Entry
      code="case_reply"
      group="This case"
      name="Write to the reporter"
      href="/case.html"
      here
    />
    <Entry code="account" group="You" name="Your account" href="/account.html" />
  </ul>,
)

function Entry(props: { code: string; group: string; name: string; href: string; here?: boolean }) {
  const { code, group, name, href, here } = props
  return (
    <li data-entry={code} data-group={group} data-keys="" data-here={here ? '' : undefined}>
      <a href={href}>
        <span data-name="">{name}</span>
      </a>
    </li>
  )
}

/** A page on which everything stands that its keys can mean, and nothing else. */
export const pageWith = (places: readonly CommandPlace[]) =>
  page(
    places.join(' '),
    <>
      <main>
        {pressable(places).map(({ code }) => (
          <button key={code} type="button" data-command={code}>
            {commandName(code)}
          </button>
        ))}
      </main>
      <KeySheet commands={commands} />
    </>,
  )

/** The commands of these places that a key presses on the page. */
export const pressable = (places: readonly CommandPlace[]): Command[] =>
  commands.filter(({ place, keys, way }) => keys && places.includes(place) && way.of !== 'script')
