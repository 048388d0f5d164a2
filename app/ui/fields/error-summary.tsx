export type FieldError = {
  /** Where the link leads: "#id-of-the-first-wrong-field". */
  href: string
  text: string
}

/**
 * What is wrong, on top of the page; the same words stand again beside each field. Nothing when there are no errors.
 * https://design-system.service.gov.uk/components/error-summary/
 */
export function ErrorSummary(props: { title: string; errors: FieldError[] }) {
  if (props.errors.length === 0) return null
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      data-error-summary
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{props.title}</h2>
      <ul>
        {props.errors.map((error) => (
          <li key={error.href + error.text}>
            <a href={error.href}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
