export type PhoneLine = {
  key: string
  /** Who answers, e.g. "Anti-trafficking hotline, Thailand". */
  who: string
  /** As people write it. */
  number: string
  /** e.g. "tel:1191"; left out for a number that can only be texted. */
  href?: string
  /** Hours, languages, cost. */
  note?: string
}

/** Numbers to call now, big enough to press in a hurry. */
export function PhoneList(props: { lines: PhoneLine[] }) {
  return (
    <ul className="phones">
      {props.lines.map((line) => (
        <li key={line.key} className="phone">
          <span className="phone-who">{line.who}</span>
          {line.href ? (
            <a className="phone-number" href={line.href} dir="ltr">
              {line.number}
            </a>
          ) : (
            <span className="phone-number" dir="ltr">
              {line.number}
            </span>
          )}
          {line.note && <span className="phone-note">{line.note}</span>}
        </li>
      ))}
    </ul>
  )
}
