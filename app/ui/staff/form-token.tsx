/** Every form carries it: what a form is vouched for with where the browser sends no Origin. */
export function FormToken(props: { value: string }) {
  return <input type="hidden" name="form_token" value={props.value} />
}
