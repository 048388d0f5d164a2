const shown: Readonly<Record<string, string>> = { 'Control+k': 'Ctrl K' }

/** Keys to press one after the other. */
export function KeyHint(props: { keys: readonly string[] }) {
  return (
    <span className="keys">
      {props.keys.map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice ("g g"); the list never reorders
        <kbd key={at}>{shown[key] ?? key}</kbd>
      ))}
    </span>
  )
}
