import { paletteWords } from './words.ts'

/**
 * The commands by name (ARIA Authoring Practices: combobox with a listbox). Empty until its script
 * fetches the page of commands, which is the same thing for whoever has no script.
 */
export function Palette({ from }: { from: string }) {
  return (
    <dialog className="palette" id="palette" aria-label={paletteWords.title} data-from={from}>
      <input
        className="input palette-field"
        id="palette-field"
        type="text"
        role="combobox"
        aria-label={paletteWords.field}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={paletteWords.field}
        data-look-for={paletteWords.lookFor}
        data-recent={paletteWords.recent}
        data-count={paletteWords.count}
        data-none={paletteWords.none}
      />
      <div
        className="palette-list"
        id="palette-list"
        role="listbox"
        aria-label={paletteWords.list}
      />
      <p className="visually-hidden" role="status" data-palette-status />
      <div hidden data-palette-source />
    </dialog>
  )
}
