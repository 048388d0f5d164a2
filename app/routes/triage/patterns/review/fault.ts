/** What a reviewer's form could not do, with everything that was typed. */
export type ReviewFault = {
  decision: 'approve' | 'return'
  comment: string
  text: string
  /** A fresh code is what is missing. */
  confirm: boolean
}
