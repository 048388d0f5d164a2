import type { LanguageSamples } from './sample.ts'

export const fil = {
  raises: [
    [
      'URGENT HIRING! CSR at chat support sa Cambodia, kahit walang experience, malaking sahod 60k! Libreng plane ticket at tirahan. Limited slots, PM sa Telegram lang!',
      'hurry',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'chat_only',
    ],
    [
      'Tourist muna papasok tapos sabihin mo sa immigration bakasyon lang. May susundo sa Mae Sot, tatawid kayo ng ilog sa gabi. Pagdating hahawakan ng company, iwan nyo ang passport sa office. May typing test sa unang araw.',
      'tourist_visa',
      'known_place',
      'border_route',
      'passport_kept',
      'typing_test',
    ],
    [
      'Sideline lang po, nasa bahay lang kikita ka! Mag like ng video, may commission agad. Kailangan mag cash in para sa next task.',
      'easy_home_money',
      'paid_tasks',
    ],
    [
      'Para ma reserve ang slot, magbayad ng processing fee 3,500 sa GCash bago ang interview. Tapos send nyo picture ng valid ID at ATM.',
      'fee_first',
      'papers_first',
    ],
    [
      'Buying verified GCash, 2k agad. May papasok na pera sa account mo tapos ililipat mo lang.',
      'money_through_you',
    ],
    [
      'Yung mentor ko sa crypto trading, siguradong kita, 5% na tubo kada araw. Mag deposit ka lang ng USDT. Wag mo munang sabihin sa asawa mo.',
      'coached_trading',
      'sure_profit',
      'coins_only',
      'keep_secret',
    ],
    ['Para ma withdraw ang 80k kailangan munang magbayad ng tax na 10%.', 'pay_to_withdraw'],
    [
      'Hala sorry po, na wrong send ako! Pero baka tadhana, friends tayo? Taga saan ka?',
      'wrong_number',
    ],
    [
      'Pabili naman ng tatlong gift card tapos picture mo yung code, nasa meeting ako',
      'gift_cards',
    ],
    ['Ma’am i-download nyo po ang AnyDesk, tapos ibigay nyo po ang OTP', 'remote_access'],
    ['Na-scam ka ba? Mababawi namin ang pera mo, legit hacker, bayad muna ng maliit', 'money_back'],
    [
      'May kaso ka sa money laundering. Ilipat ang pera mo sa safe account para di ka makulong.',
      'authority_demand',
    ],
    [
      'Hello ka-work! Looking for chat agents bound to Thailand, 18-35 y/o, sahod 50k-70k plus bonus, di kailangan ng experience basta marunong mag computer, libre lahat pati ticket. PM me',
      'no_experience_high_pay',
      'vague_office_work',
    ],
    [
      'Good day! I-like at i-follow lang ang mga page, may bayad na 150 kada task, GCash agad. Interested?',
      'paid_tasks',
    ],
    [
      'Sir nasa 200k na po profit nyo pero need nyo muna magbayad ng 10% tax bago ma-release',
      'pay_to_withdraw',
    ],
    ['Invest 1,000 magiging 3,000 after 24 hours guaranteed payout legit po ito', 'sure_profit'],
    [
      'HIRING NOW! Encoder sa Myanmar, 1,200 USD monthly, free visa at ticket, no age limit, mag-apply sa Telegram @hr',
      'vague_office_work',
    ],
    [
      'Maam congrats approved na loan nyo, magbayad lang po muna ng processing fee 1,500 sa GCash para ma-release',
      'fee_first',
      'pay_to_withdraw',
    ],
    ['Beh paupahan mo gcash account mo sakin 500 kada linggo', 'money_through_you'],
    [
      'Crypto arbitrage po, sure profit 3% daily, pwede i-withdraw anytime, turuan kita step by step',
      'sure_profit',
    ],
  ],
  honest: [
    'DMW-licensed manning agency: hiring able seaman, may STCW at 2 years experience sa barko. Sagot ng principal ang plane ticket ayon sa kontrata. Walang placement fee. Mag-apply sa opisina sa Ermita.',
    'Ang ospital ay naghahanap ng staff nurse na may PRC license. Sahod ayon sa salary grade. Dalhin ang resume sa HR, ikalawang palapag.',
    'Paalala ng bangko: hindi po kami hihingi ng OTP o MPIN sa tawag o text. Huwag ibigay ang OTP kahit kanino.',
    'Nasagip ng awtoridad ang 12 Pilipino sa Myanmar. Ayon sa DFA, mag-ingat sa mga pekeng alok: ang mga biktima ay pinangakuan ng malaking sahod kahit walang experience, at kinuha ang passport nila.',
    'Nay, uuwi po ako sa Sabado, magluto ka ng sinigang ha. Nagpadala na ako ng pambayad sa kuryente. Ingat po kayo.',
    'Ang OTP mo ay 339182. Huwag ibigay ang OTP na ito kaninuman.',
    'Hiring waiter sa carinderia namin, walang experience ok lang, 450 per day, may libreng pagkain. Punta lang sa shop.',
    'Babala: huwag magbayad ng processing fee sa mga pekeng recruiter. Mag-verify muna sa DMW.',
    'Ma, dala ko na po ID at passport para bukas sa DFA. Kita tayo sa terminal.',
    'Kailangan namin ng kasambahay sa Quezon City, 7,000 kada buwan, stay-in, libreng pagkain at tirahan. May kontrata at SSS.',
    'Na-deliver na ang parcel mo kanina 2:05 PM. Salamat!',
    'Ayon sa PNP, naaresto ang limang nag-aalok ng pekeng trabaho sa Cambodia.',
  ],
} as const satisfies LanguageSamples
