/** Where one stands: words first ("Question 3 of 9"), a thin bar beside them. */
export function StepCaption(props: { children: string; done: number; of: number }) {
  return (
    <div className="step">
      <p className="step-text">{props.children}</p>
      <svg className="step-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="step-track" width="100" height="4" />
        <rect className="step-fill" width={(100 * props.done) / props.of} height="4" />
      </svg>
    </div>
  )
}
