/** Keys to press one after the other. */
export function KeyHint(props: { keys: string[] }) {
  return (
    <span className="keys">
      {props.keys.map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice ("g g"); the list never reorders
        <kbd key={at}>{key}</kbd>
      ))}
    </span>
  )
}
