import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { placement } from '../identifiers.ts'
import { allConsents, noReply, type SampleTip } from '../sample.ts'

const offer = {
  danger_now: 'no',
  kind: 'job_offer',
  role: 'self',
  person_state: 'not_travelled',
  minors: 'no',
  where_seen: ['facebook', 'whatsapp'],
  job_role: 'care',
  pay_level: 'above',
  recruited_by: 'agency',
  interview: 'short_call',
  travel_paid_by: 'worker',
  visa: 'unknown',
  contract: 'promised',
  offer_signs: ['agent_unlicensed', 'false_papers', 'hurry'],
  travel_when: 'no_date',
  destination_country: 'GB',
  data_asked: ['passport'],
  data_given: ['passport'],
  consents: allConsents,
} as const satisfies TipAnswers

const paid = {
  fee_asked: 'asked_paid',
  money_lost: 'yes',
  last_payment: 'within_30_days',
} as const satisfies TipAnswers

const payee = [{ number: placement.account, country: 'GB', holder: placement.holder }]

/** A small agency that takes fees for care jobs which do not exist. */
export const placementTips: readonly SampleTip[] = [
  {
    key: 'placement-filipina-nurse',
    language: 'fil',
    daysAgo: 18.5,
    answers: {
      ...offer,
      ...paid,
      job_title: 'Carer sa nursing home',
      story: `Nakita ko sa Facebook ang ${placement.company}, naghahanap daw ng carer para sa UK. Maayos kausap ang babae, may logo at may opisina raw sa London. Hiningan ako ng 45,000 pesos para sa visa processing at pinadala ko sa account na ibinigay nila. Pagkatapos noon ay panay dagdag: medical, insurance, "embassy slot". Nang tumanggi na ako, bi-nlock nila ako. Tinawagan ko ang nursing home na nakasulat sa job offer, wala raw silang kilalang ganoong agency. Utang ko pa po ang perang iyon.`,
      websites: [placement.site],
      phones: [placement.phone],
      accounts: [{ platform: 'facebook', name: placement.facebook }],
      bank_accounts: payee,
      companies: [placement.company],
      current_country: 'PH',
      losses: [{ amount: '45000', asset: 'PHP', method: 'bank_transfer' }],
      last_payment: 'longer_ago',
    },
  },
  {
    key: 'placement-kenyan-couple',
    language: 'en',
    daysAgo: 14.2,
    answers: {
      ...offer,
      ...paid,
      story: `My wife and I both applied. ${placement.company} sent us certificates with a crown on them and asked for 800 pounds each "to secure sponsorship", to ${placement.account}. The letter said to fly into London and wait at the arrivals hall for a coordinator. When I asked the number ${placement.phone} for the sponsor licence so that I could look it up, the man shouted at me. We had sold our goats and the small shop for this. We did not travel. I am telling you because there were about forty people in the same WhatsApp group.`,
      websites: [placement.site],
      phones: [placement.phone],
      emails: [placement.email],
      bank_accounts: payee,
      companies: [placement.company],
      current_country: 'KE',
      losses: [{ amount: '1600', asset: 'GBP', method: 'bank_transfer' }],
    },
  },
  {
    key: 'placement-hindi-driver',
    language: 'hi',
    daysAgo: 10.1,
    answers: {
      ...offer,
      ...paid,
      job_role: 'manual',
      story: `मेरे चाचा के लड़के ने ${placement.company} को ब्रिटेन में केयर वर्कर की नौकरी के लिए डेढ़ लाख रुपये दिए। एजेंट ने कहा था कि दस दिन में वीज़ा आ जाएगा। दो महीने हो गए, अब कहते हैं कि फ़ाइल अटक गई है, और पैसे भेजो। जो कागज़ ${placement.email} से आया था वह हमने एक वकील को दिखाया, उन्होंने बताया कि नकली है। लड़का बहुत परेशान है और घर से निकलना बंद कर दिया है। क्या उसके पासपोर्ट की कॉपी का कोई ग़लत इस्तेमाल हो सकता है?`,
      role: 'someone_i_know',
      emails: [placement.email],
      phones: [placement.phone],
      companies: [placement.company],
      current_country: 'IN',
      losses: [{ amount: '150000', asset: 'INR', method: 'bank_transfer' }],
      last_payment: 'longer_ago',
    },
  },
  {
    key: 'placement-ghanaian-sister',
    language: 'en',
    daysAgo: 5.3,
    answers: {
      ...offer,
      ...paid,
      role: 'someone_i_know',
      story: `My sister has paid once and they are pressing her for the second part before Monday. The agent on ${placement.phone} told her that if she tells anyone the slot goes to the next girl. I found the same letter, word for word, on the page ${placement.facebook} with another woman's name on it. She still hopes that it is true and I do not want to break her heart over the phone, so I said I would ask people who know. She has agreed that I write to you.`,
      websites: [placement.site],
      phones: [placement.phone],
      accounts: [{ platform: 'facebook', name: placement.facebook }],
      bank_accounts: payee,
      companies: [placement.company],
      current_country: 'GH',
      losses: [{ amount: '700', asset: 'GBP', method: 'mobile_money' }],
    },
  },
  {
    key: 'placement-indonesian-hesitates',
    language: 'id',
    daysAgo: 3.2,
    answers: {
      ...offer,
      story: `Saya perawat di Malang dan ingin bekerja di Inggris. Agen ${placement.company} minta uang muka sebelum ada kontrak, dan katanya wawancara cukup lewat telepon lima menit saja. Situsnya ${placement.site}. Saya sudah kirim foto paspor, tetapi belum bayar apa-apa. Waktu saya minta alamat panti tempat saya akan bekerja, dia bilang itu rahasia sampai saya lunas. Apakah ini wajar? Saya tidak mau menuduh orang tanpa bukti.`,
      websites: [placement.site],
      emails: [placement.email],
      companies: [placement.company],
      fee_asked: 'asked_not_paid',
      money_lost: 'no',
      current_country: 'ID',
      consents: noReply,
    },
  },
]
