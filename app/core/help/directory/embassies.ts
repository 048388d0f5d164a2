import type { ServiceRow } from '../service.ts'

/**
 * Embassies' lines for their citizens, in the countries where people are held most. The national
 * lines of `citizens` stay the rule; these are the ones that a government published for this.
 */
export const embassies: readonly ServiceRow[] = [
  {
    id: 'ph-in-mm',
    country: 'PH',
    posted: 'MM',
    name: 'Embassy of the Philippines in Yangon, assistance to nationals',
    for: ['citizens', 'held'],
    phone: '+959985210991',
    languages: ['fil', 'en'],
    source:
      'https://dfa.gov.ph/dfa-news/statements-and-advisoriesupdate/36939-dfa-statement-on-illegal-scam-centers-in-mainland-southeast-asia',
  },
  {
    id: 'ph-in-th',
    country: 'PH',
    posted: 'TH',
    name: 'Embassy of the Philippines in Bangkok, assistance to nationals',
    for: ['citizens', 'held'],
    phone: '+66819897116',
    languages: ['fil', 'en'],
    source:
      'https://dfa.gov.ph/dfa-news/statements-and-advisoriesupdate/36939-dfa-statement-on-illegal-scam-centers-in-mainland-southeast-asia',
  },
  {
    id: 'vn-in-mm',
    country: 'VN',
    posted: 'MM',
    name: 'Embassy of Vietnam in Yangon, citizen protection',
    for: ['citizens', 'held'],
    phone: '+959660888998',
    languages: ['vi'],
    source:
      'https://en.vietnamplus.vn/more-stranded-vietnamese-citizens-repatriated-from-northern-myanmar/275620.vnp',
  },
  {
    id: 'in-in-la',
    country: 'IN',
    posted: 'LA',
    name: 'Embassy of India in Vientiane',
    for: ['citizens', 'held'],
    phone: '+8562055536568',
    languages: ['hi', 'en'],
    source:
      'https://www.dtnext.in/news/tamilnadu/check-companies-agents-before-taking-up-overseas-job-offers-tamil-nadu-govt-issues-advisory-against-fraudulent-jobs-in-laos-cambodia-786920',
  },
]
