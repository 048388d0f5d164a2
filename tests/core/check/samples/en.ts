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
    [
      'Overseas job! Customer support in Bangkok, you only need to type 40 wpm, 1500 USD a month plus commission, flight, room and meals covered by company. Telegram @hr',
      'vague_office_work',
    ],
    [
      'Hi, I am Lina from a media agency. You only need to subscribe to YouTube channels and you get 3 USD each, paid daily.',
      'paid_tasks',
      'easy_home_money',
    ],
    [
      'Your balance is 12,000 USDT. To take it out you need to deposit 10% as a verification fee.',
      'pay_to_withdraw',
    ],
    [
      'I met her online, she teaches me crypto trading, her analyst gives signals, profit 20% a week guaranteed',
      'sure_profit',
      'coached_trading',
    ],
    [
      'Now recruiting for our Myanmar office: online marketing executives, 1,200 to 2,000 dollars, training given, tickets and housing paid, travel this week',
      'vague_office_work',
    ],
    [
      'Mum, my phone is broken, this is my new number. Can you send me 2,000 urgently? Please don’t tell Dad or anyone',
      'keep_secret',
    ],
    ['Invest $500 and receive $5,000 in 7 days, no risk, withdraw any time', 'sure_profit'],
    [
      'Your parcel is on hold. Click the link and pay a small fee to confirm delivery',
      'authority_demand',
    ],
  ],
  honest: [
    'Shipping company seeks second officer, STCW certificate and two years at sea. Return flights are paid by the company as the contract says. Interviews at our Manila office. We never charge a placement fee.',
    'Nurses wanted for our hospital in Leeds. NMC registration needed. We cover your visa and your flight, and pay on the national scale. Apply on our site.',
    'Your bank will never ask you to move money to a safe account or to share a one-time password. Never tell anyone your PIN. If in doubt, call the number on your card.',
    'Police said on Monday that 40 people were freed in Cambodia. The victims were promised high pay with no experience, then had to hand over their passports and pay a fee to leave.',
    'Hi Mum, I land at eight on Saturday. Don’t tell Dad, it is his birthday surprise. I paid the water bill.',
    'Your code is 220193. Do not share this code with anyone.',
    'Café seeks waiter, no experience needed, £11.50 an hour, free lunch. Come in with your CV.',
    'Beware of task scams: nobody pays you to like videos. Scammers ask you to deposit money first.',
    'Take your passport and bank card tomorrow, I have sent you the rent.',
    'School seeks maths teacher, QTS needed, salary on the main scale, interviews in May.',
    'Your parcel was delivered at 14:05. Thank you.',
    'The embassy warns its citizens of false job offers in Myanmar; several people were held and forced to work.',
  ],
} as const satisfies LanguageSamples
