import type { Entry } from '../text.ts'

/** What a wording can mean. Never a verdict: "often", "may", "can". */
export const flagTexts = {
  'flag.no_experience_high_pay.title': 'A lot of money for little skill',
  'flag.no_experience_high_pay.text':
    'Real jobs pay for skill. False ones promise high pay to anyone.',
  'flag.all_paid_for.title': 'They pay for your trip',
  'flag.all_paid_for.text':
    'Some groups pay for the flight and visa first. Later they say that you owe them for it.',
  'flag.tourist_visa.title': 'Work without a work visa',
  'flag.tourist_visa.text':
    'A real employer gets you a work visa before you go. On a tourist visa you may not work, and it is hard to ask for help.',
  'flag.border_route.title': 'A way over a border',
  'flag.border_route.text':
    'Work with papers does not begin at night, by boat or through a third country. Ask the embassy of your country first.',
  'flag.passport_kept.title': 'They take your passport',
  'flag.passport_kept.text': 'No employer may keep your passport. Without it, it is hard to leave.',
  'flag.known_place.title': 'A place that many people warn about',
  'flag.known_place.text':
    'People were held and made to work in this area. Ask the embassy of your country before you go.',
  'flag.chat_only.title': 'All by chat',
  'flag.chat_only.text':
    'They want to talk only in a chat app. There it is hard to check who they are.',
  'flag.typing_test.title': 'A typing test',
  'flag.typing_test.text':
    'A short call and a typing test are common for jobs that turn out to be false.',
  'flag.vague_office_work.title': 'Office work in a country where many were held',
  'flag.vague_office_work.text':
    'Chat or call work there is often named in warnings. Check the company with your embassy.',
  'flag.fee_first.title': 'You pay first',
  'flag.fee_first.text': 'A real employer does not ask you to pay to get the job.',
  'flag.papers_first.title': 'They want your papers or bank details early',
  'flag.papers_first.text':
    'Send no passport or bank details before you know who they are. They can be used in your name.',
  'flag.paid_tasks.title': 'Money for small tasks',
  'flag.paid_tasks.text':
    'First they pay a little. Then you must pay in to get more tasks, and you do not get it back.',
  'flag.money_through_you.title': 'Money or parcels go through you',
  'flag.money_through_you.text':
    'It may be money taken from others. If it goes through your account, you can get in trouble.',
  'flag.easy_home_money.title': 'Easy money from home',
  'flag.easy_home_money.text': 'Fast and easy money is what false offers promise most.',
  'flag.hurry.title': 'They hurry you',
  'flag.hurry.text': 'Who hurries you does not want you to check. A good offer can wait a day.',
  'flag.sure_profit.title': 'A sure profit',
  'flag.sure_profit.text': 'No real investment can promise a profit. Every one can lose money.',
  'flag.pay_to_withdraw.title': 'You pay to get your money out',
  'flag.pay_to_withdraw.text':
    'A tax or fee before you get your own money is a strong sign. People who paid were asked to pay again.',
  'flag.coached_trading.title': 'Someone teaches you to trade',
  'flag.coached_trading.text':
    'A new friend with a secret tip, a teacher or signals often leads to a false trading site.',
  'flag.coins_only.title': 'You pay with coins',
  'flag.coins_only.text': 'Coins can’t be called back. Most false investments want them.',
  'flag.gift_cards.title': 'You pay with gift cards',
  'flag.gift_cards.text': 'No company and no office takes gift cards as payment.',
  'flag.wrong_number.title': 'A message “by mistake”',
  'flag.wrong_number.text':
    'Many long scams start with a message to a wrong number and a friendly talk.',
  'flag.keep_secret.title': 'You should tell no one',
  'flag.keep_secret.text':
    'Who asks you to keep quiet fears that others would warn you. Talk to someone you trust.',
  'flag.remote_access.title': 'They want into your phone or your accounts',
  'flag.remote_access.text':
    'With such an app or code they can see and use your accounts. Give it to no one.',
  'flag.money_back.title': 'They promise to get lost money back',
  'flag.money_back.text': 'People who offer this for a fee are often the same group.',
  'flag.authority_demand.title': 'Threats, and pay at once',
  'flag.authority_demand.text':
    'No police and no bank tells you to move money to a safe account. Hang up and call them yourself.',
} as const satisfies Record<string, Entry>
