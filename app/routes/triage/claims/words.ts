import type { RecusalReason } from '#core/case/recusal.ts'

export const recusalNames: Record<RecusalReason, string> = {
  knows_person: 'Knows somebody in it',
  own_report: 'Reported it',
  own_interest: 'Has something to gain or lose',
  too_close: 'It comes too close',
  other: 'Another conflict of interest',
}
