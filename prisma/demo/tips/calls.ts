import { caller, parcel } from '../identifiers.ts'
import { allConsents, patternsOnly, type SampleTip } from '../sample.ts'

/** Scams that are neither a job nor an investment. */
export const callTips: readonly SampleTip[] = [
  {
    key: 'call-false-officer',
    language: 'en',
    daysAgo: 1.7,
    answers: {
      danger_now: 'no',
      kind: 'other_scam',
      role: 'self',
      story: `A man who said he was from the immigration police rang on a video call, in uniform, with a flag behind him. My name was supposed to be in a money case. I had to stay on the call for six hours and tell nobody. Then I was to send my savings to a "safe account" for checking. My bank stopped it. The number was ${caller.phone}.`,
      scam_type: 'official',
      where_seen: ['phone_call', 'whatsapp'],
      phones: [caller.phone],
      bank_accounts: [{ number: caller.account, country: 'GB', holder: caller.holder }],
      contact_start: 'phone_call',
      moved_to_chat: 'yes',
      current_country: 'SG',
      money_lost: 'no',
      data_asked: ['passport', 'bank_details'],
      data_given: ['passport'],
      consents: allConsents,
    },
  },
  {
    key: 'call-parcel-fee',
    language: 'fr',
    daysAgo: 4.4,
    answers: {
      danger_now: 'no',
      kind: 'other_scam',
      role: 'self',
      story: `Un SMS disait que mon colis attendait et qu'il fallait payer 1,95 € de frais. La page ${parcel.site} ressemblait à celle de la poste. Deux jours plus tard, trois paiements sont partis de ma carte. J'ai fait opposition, mais ma mère a reçu le même message ce matin.`,
      scam_type: 'prize',
      where_seen: ['sms'],
      websites: [parcel.site],
      current_country: 'FR',
      money_lost: 'yes',
      losses: [{ amount: '312.40', asset: 'EUR', method: 'card' }],
      last_payment: 'within_30_days',
      data_asked: ['card_details'],
      data_given: ['card_details'],
      consents: patternsOnly,
    },
  },
]
