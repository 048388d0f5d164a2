import type { ReceiptState } from '#core/urgent/recall.ts'
import type { Mark } from '../staff/marks.ts'

export const receiptNames: Record<ReceiptState, string> = {
  confirmed: 'Confirmed',
  waiting: 'Waiting',
  overdue: 'Overdue',
  informed: 'Told only',
}

export const receiptMarks: Record<ReceiptState, Mark> = {
  confirmed: { tone: 'good', icon: 'check' },
  waiting: { tone: 'info', icon: 'clock' },
  overdue: { tone: 'warn', icon: 'alert' },
  informed: { tone: 'neutral', icon: 'dash' },
}
