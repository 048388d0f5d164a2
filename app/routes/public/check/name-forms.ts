import { formsBehind, formsInFront, legalForms } from '#core/indicator/normalise/name.ts'

/** What check.js leaves out of a company's name, as the server does: JSON for its data attribute. */
export const nameForms: string = JSON.stringify({
  words: [...legalForms],
  front: formsInFront,
  behind: formsBehind,
})
