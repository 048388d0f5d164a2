export type ExitWords = {
  /** On the button, e.g. "Leave this page". */
  label: string
  /** Read out only: what the keyboard short cut is. */
  keyboard: string
  /** Announced by the script after one, two and three presses of Shift. */
  pressed: [once: string, twice: string, leaving: string]
}

/**
 * A link first, so that it works without JavaScript: `href` is our own address that ends the session and redirects.
 * citizen.js adds the blank overlay, Shift three times, and location.replace so that Back does not return.
 * https://design-system.service.gov.uk/components/exit-this-page/
 */
export function ExitThisPage(props: { href: string; words: ExitWords }) {
  const { words } = props
  return (
    <section
      className="exit"
      aria-label={words.label}
      data-exit={props.href}
      data-once={words.pressed[0]}
      data-twice={words.pressed[1]}
      data-leaving={words.pressed[2]}
    >
      <a className="exit-link" href={props.href} rel="nofollow noreferrer">
        <span className="visually-hidden">{words.keyboard} </span>
        {words.label}
      </a>
      <span className="visually-hidden" role="status" data-exit-status />
    </section>
  )
}
