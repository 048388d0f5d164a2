import type { Desk } from '#core/access/desk.ts'
import { commandsFor } from '#core/command/commands.ts'
import { KeyHint } from './key-hint.tsx'
import { KeySheet } from './key-sheet.tsx'
import { Palette } from './palette.tsx'
import { keyWords, paletteWords } from './words.ts'

/** Where everything that can be done is listed, for the page in front. */
export const commandsHref = (here: string): string =>
  `/staff/commands?here=${encodeURIComponent(here)}`

/** Buttons of the header: the commands, a page where no script runs; and the sheet of keys. */
export function CommandTools({ here }: { here: string }) {
  return (
    <div className="command-tools">
      <a className="command-button" href={commandsHref(here)} data-command="palette">
        {paletteWords.open} <KeyHint keys={['Control+k']} />
      </a>
      <button type="button" className="command-button js-only" data-command="keys">
        {keyWords.open} <KeyHint keys={['?']} />
      </button>
    </div>
  )
}

/** What the two buttons show where scripts run. */
export function CommandDialogs({ desk }: { desk: Desk }) {
  return (
    <>
      <Palette from={commandsHref(desk.here)} />
      <KeySheet commands={commandsFor(desk.roles)} />
    </>
  )
}
