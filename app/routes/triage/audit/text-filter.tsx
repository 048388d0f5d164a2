/** One filter that is typed. */
export function TextFilter(props: { id: string; label: string; hint: string; value?: string }) {
  return (
    <div className="filter">
      <label className="filter-label" htmlFor={props.id}>
        {props.label}
      </label>
      <input
        className="input"
        id={props.id}
        name={props.id}
        defaultValue={props.value}
        placeholder={props.hint}
        autoComplete="off"
      />
    </div>
  )
}
