import type { ReactNode } from 'react'

export type HelpLine = {
  key: string
  /** The service's own name. */
  who: string
  /** What it is for, in words. */
  uses: string
  /** The number to call, as people write it, with its tel: address. */
  call?: { number: string; href: string; label: string }
  /** Ways to write: a text message, a page to chat on. */
  write: { key: string; href: string; label: string }[]
  /** Hours, languages. */
  notes: string[]
  /** Whether and when the operator checked the number. */
  checked: { text: string; verified: boolean }
}

/** Services with numbers big enough to press in a hurry; what is not checked says so beside the number. */
export function HelpServices(props: { lines: HelpLine[]; children?: ReactNode }) {
  return (
    <ul className="services">
      {props.lines.map((line) => (
        <li key={line.key} id={line.key} className="service">
          <p className="service-uses">{line.uses}</p>
          <p className="service-who">{line.who}</p>
          {line.call && (
            <a className="service-number" href={line.call.href} aria-label={line.call.label}>
              <bdi>{line.call.number}</bdi>
            </a>
          )}
          {line.write.map((way) => (
            <a key={way.key} className="service-write" href={way.href} rel="noreferrer">
              {way.label}
            </a>
          ))}
          {line.notes.map((note) => (
            <p key={note} className="service-note">
              {note}
            </p>
          ))}
          <p className={line.checked.verified ? 'service-checked' : 'service-unchecked'}>
            {line.checked.text}
          </p>
        </li>
      ))}
    </ul>
  )
}
