/** Under the sign-in form: other ways in, where this house has any. */
export function OtherWaysIn() {
  return null
}
