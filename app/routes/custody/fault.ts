export type FormFault = { field: string; text: string }

/** A form that could not be taken: what is wrong with it, and what was typed, passphrases left out. */
export type CustodyFault = {
  errors: FormFault[]
  typed: Record<string, string>
  /** A fresh code is what is missing. */
  confirm: boolean
}

export const errorOf = (fault: CustodyFault | null, field: string): string | undefined =>
  fault?.errors.find((error) => error.field === field)?.text
