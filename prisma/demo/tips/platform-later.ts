import { platform } from '../identifiers.ts'
import type { SampleTip } from '../sample.ts'
import { platformScheme } from './platform-early.ts'

/** Who came later: with a picture, with contact details, with money that may still be on its way. */
export const platformLater: readonly SampleTip[] = [
  {
    key: 'platform-australian-picture',
    language: 'en',
    daysAgo: 10.8,
    answers: {
      ...platformScheme,
      story: `I kept the chat, so I am adding a picture of the part where she sends me the address to pay to. We met because she said she had the wrong number for a dog groomer. Eleven weeks later I had moved my holiday money into ${platform.company}. The site (${platform.site}) looked better made than my bank's. What woke me up was small: she wrote "good morning" at three in the morning her time, twice. I asked for my money and the support desk wanted a deposit first. I have paid nothing since.`,
      websites: [platform.site],
      phones: [platform.phone],
      wallets: [{ address: platform.tron, chain: 'trx' }],
      companies: [platform.company],
      current_country: 'AU',
      losses: [{ amount: '2900', asset: 'USDT', method: 'crypto' }],
    },
    chat: {
      file: 'chat-with-her.png',
      contact: platform.phone,
      lines: [
        { from: 'them', text: 'The bonus window closes at 9 tonight, dear' },
        { from: 'me', text: 'I would rather wait until Friday' },
        { from: 'them', text: 'Friday is too late, the pool is full' },
        { from: 'them', text: 'Send to this one, TRC20:' },
        { from: 'them', text: platform.tron },
        { from: 'me', text: 'Same as last time?' },
        { from: 'them', text: 'New pool, safer. Trust me' },
      ],
    },
  },
  {
    key: 'platform-british-contact',
    language: 'en',
    daysAgo: 9.4,
    answers: {
      ...platformScheme,
      contact_start: 'social_message',
      story: `I am a retired bus driver and I am writing this with my daughter beside me. A man who said he was a cousin of a neighbour got me into ${platform.company}. He had me walk to a bitcoin machine in a petrol station twice, with him on the phone the whole time telling me which buttons to press and not to talk to the lady at the till. That money went to ${platform.bitcoin}. The rest I sent as USDT. When I said I wanted to stop, he told me my account would be reported to the police. You may ring my daughter's number if you need anything, I find the telephone hard now.`,
      websites: [platform.site],
      wallets: [
        { address: platform.bitcoin, chain: 'btc' },
        { address: platform.tron, chain: 'trx' },
      ],
      investment_signs: ['coached_crypto', 'kiosk', 'pay_more', 'secret', 'savings_or_loan'],
      current_country: 'GB',
      losses: [
        { amount: '2300', asset: 'GBP', method: 'cash' },
        { amount: '1800', asset: 'USDT', method: 'crypto' },
      ],
      give_contact: 'yes',
      contact_name: 'Edwin Marsh',
      contact_email: 'edwin.marsh@mail.example',
      contact_phone: '+44 7700 900215',
      email_ack: ['yes'],
    },
  },
  {
    key: 'platform-chilean-today',
    language: 'es',
    daysAgo: 2.3,
    answers: {
      ...platformScheme,
      contact_start: 'advert',
      platform_from: 'advert',
      where_seen: ['facebook', 'whatsapp'],
      story: `Ayer en la noche hice la última transferencia a ${platform.tron}. Vi un anuncio con un presentador de televisión conocido, dejé mi teléfono y a los cinco minutos me llamó una "asesora" desde el ${platform.phone}. Todo por ${platform.site}. Hoy me piden otra suma para "desbloquear" la cuenta antes de las seis, y por primera vez dudé. El banco me dijo que al ser una compra de criptomonedas no puede devolverlo. ¿Se puede avisar a alguien para que congele esa dirección mientras todavía hay tiempo?`,
      websites: [platform.site],
      phones: [platform.phone],
      wallets: [{ address: platform.tron, chain: 'trx' }],
      investment_signs: ['coached_crypto', 'quick_profit', 'pay_more', 'deadline'],
      current_country: 'CL',
      losses: [{ amount: '3400', asset: 'USDT', method: 'crypto' }],
      last_payment: 'within_72_hours',
    },
  },
]
