import { type Command, withKeys } from '#core/command/commands.ts'
import { commandPlaces } from '#core/command/facts.ts'
import { commandName, placeNames } from './command-names.ts'
import { KeyHint } from './key-hint.tsx'
import { keyWords } from './words.ts'

/** Every key there is for its reader. The page's script takes the keys from here, so that none is missing. */
export function KeySheet({ commands }: { commands: readonly Command[] }) {
  const places = commandPlaces
    .map((place) => ({ place, rows: withKeys(commands, place) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <dialog className="key-sheet" id="keys" aria-labelledby="keys-title">
      <form method="dialog" className="key-sheet-head">
        <h2 id="keys-title">{keyWords.title}</h2>
        <button type="submit" className="button button-quiet button-small">
          {keyWords.close}
        </button>
      </form>
      <div className="key-sheet-places">
        {places.map(({ place, rows }) => (
          <section key={place} aria-labelledby={`keys-${place}`}>
            <h3 id={`keys-${place}`}>{placeNames[place]}</h3>
            <dl className="key-sheet-rows">
              {rows.map((command) => (
                <KeyRow key={command.code} command={command} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="key-sheet-switch">
        <button
          type="button"
          className="button button-secondary button-small"
          data-keys-switch
          data-off={keyWords.off}
          data-on={keyWords.on}
        >
          {keyWords.off}
        </button>{' '}
        <span role="status" data-keys-status data-is-off={keyWords.isOff} />
      </p>
    </dialog>
  )
}

function KeyRow({ command: { code, way, place, keys = [] } }: { command: Command }) {
  const name = commandName(code)
  const goes = way.of === 'link' && place === 'everywhere'
  return (
    <div data-keys={keys.join(' ')} data-runs={code}>
      <dt>
        <KeyHint keys={keys} />
      </dt>
      <dd>
        {goes ? (
          <a href={way.href} data-command={code}>
            {name}
          </a>
        ) : (
          name
        )}
      </dd>
    </div>
  )
}
