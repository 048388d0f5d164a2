import type { ReactNode } from 'react'
import { CodeCard, type CodeWords } from './code-card.tsx'

export type ReceiptWords = CodeWords & {
  /** Before the reference. */
  reference: string
}

type Props = {
  words: ReceiptWords
  /** With its dashes: K7QF-2M9D-XR4T-8WPH-3CNV-Q6ZA. */
  code: string
  reference: string
  /** Answers the code as a text file: a plain link, so that it needs no JavaScript. */
  downloadHref: string
  /** How to keep the code, and what it is for. */
  children?: ReactNode
}

/** The code of a report that was sent, and the number that opens nothing. */
export function ReceiptCard({ reference, children, ...card }: Props) {
  return (
    <CodeCard {...card}>
      {children}
      <p className="receipt-reference">
        {card.words.reference} <strong dir="ltr">{reference}</strong>
      </p>
    </CodeCard>
  )
}
