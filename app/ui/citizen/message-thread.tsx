export type ThreadMessage = {
  id: string
  from: 'us' | 'you'
  /** e.g. "You" or "Harborlight team"; never a person's name. */
  author: string
  when: { iso: string; text: string }
  /** Plain text; line breaks are kept. */
  text: string
  /** e.g. "New" */
  badge?: string
}

/** Messages both ways, oldest first, like letters rather than a chat. */
export function MessageThread(props: { label: string; messages: ThreadMessage[]; empty: string }) {
  if (props.messages.length === 0) return <p className="thread-empty">{props.empty}</p>
  return (
    <ol className="thread" aria-label={props.label}>
      {props.messages.map((message) => (
        <li key={message.id} className={`thread-item thread-${message.from}`}>
          <p className="thread-head">
            <strong>{message.author}</strong>
            {message.badge && <span className="thread-badge">{message.badge}</span>}
            <time dateTime={message.when.iso}>{message.when.text}</time>
          </p>
          <p className="thread-text" dir="auto">
            {message.text}
          </p>
        </li>
      ))}
    </ol>
  )
}
