import { figure } from '../words.ts'

/** What a text box says of how much it takes. */
export function textLimit(characters: number) {
  return {
    characters,
    words: `Up to ${figure(characters)} characters`,
    left: '{n} characters left',
    over: '{n} characters too many',
  }
}
