import type { LanguageSamples } from './sample.ts'

export const en = {
  raises: [
    [
      'URGENT HIRING: chat support agents in Cambodia! No experience needed, salary USD 2,500. Free air ticket, free food and room. Limited slots. Message our HR on Telegram.',
      'hurry',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'chat_only',
    ],
    [
      'You fly on a tourist visa. From Mae Sot a driver brings you over the border at night. Hand over your passport at the office, then there is a short typing test.',
      'tourist_visa',
      'known_place',
      'border_route',
      'passport_kept',
      'typing_test',
    ],
    [
      'Make easy money from home! Just like videos and get paid a commission. Recharge 50 to unlock the next task.',
      'easy_home_money',
      'paid_tasks',
    ],
    [
      'To hold your place please pay the processing fee of $85 today. Also send a copy of your passport.',
      'fee_first',
      'papers_first',
    ],
    [
      'You receive payments into your own account, keep 10% of each and forward it',
      'money_through_you',
    ],
    [
      'My uncle has insider information. Guaranteed returns, 4% daily. Deposit USDT and don’t tell your family yet.',
      'coached_trading',
      'sure_profit',
      'coins_only',
      'keep_secret',
    ],
    ['To withdraw your balance you must first pay a 15% tax.', 'pay_to_withdraw'],
    ['Oh sorry, wrong number! But maybe it is fate. Where are you from?', 'wrong_number'],
    ['I am in a meeting, please buy three Steam cards and send me the codes', 'gift_cards'],
    ['Sir, install AnyDesk and read me: send me the code you received', 'remote_access'],
    ['We recover lost funds from any broker, no win no fee', 'money_back'],
    [
      'There is an arrest warrant in your name. Transfer your savings to a safe account.',
      'authority_demand',
    ],
    ['N\u200bo ехреriеnсе nееdеd, salary ＵＳＤ ３０００ a month', 'no_experience_high_pay'],
  ],
  honest: [
    'Shipping company seeks second officer, STCW certificate and two years at sea. Return flights are paid by the company as the contract says. Interviews at our Manila office. We never charge a placement fee.',
    'Nurses wanted for our hospital in Leeds. NMC registration needed. We cover your visa and your flight, and pay on the national scale. Apply on our site.',
    'Your bank will never ask you to move money to a safe account or to share a one-time password. Never tell anyone your PIN. If in doubt, call the number on your card.',
    'Police said on Monday that 40 people were freed in Cambodia. The victims were promised high pay with no experience, then had to hand over their passports and pay a fee to leave.',
    'Hi Mum, I land at eight on Saturday. Don’t tell Dad, it is his birthday surprise. I paid the water bill.',
    'Your code is 220193. Do not share this code with anyone.',
  ],
} as const satisfies LanguageSamples
