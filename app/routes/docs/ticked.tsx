/** A text of the OpenAPI document, whose code stands between backticks as in Markdown. */
export function Ticked({ text }: { text: string }) {
  return text.split('`').map((part, at) => {
    // Every second part stands between two.
    const key = `${at} ${part}`
    return at % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>
  })
}
