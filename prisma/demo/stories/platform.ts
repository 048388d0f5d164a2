import { answer, investigate, note, read, reply, resolve, take, verify, work } from '../acts.ts'
import type { Moment } from '../stage.ts'

/** What moderators made of the trading platform. */
export const platformWork: readonly Moment[] = [
  work(
    24.8,
    'Rowan',
    'platform-mexican-teacher',
    take,
    read,
    verify('scammer', 'url', 'domain', 'phone', 'wallet'),
    resolve('confirmed', 'money_lost'),
  ),
  work(22.9, 'Zephyr', 'platform-french-widower', take, read, resolve('confirmed', 'money_lost')),
  work(
    21.1,
    'Rowan',
    'platform-korean-office',
    take,
    read,
    verify('scammer', 'handle', 'email'),
    resolve('confirmed', 'money_lost'),
  ),
  work(
    18.2,
    'Zephyr',
    'platform-japanese-mother',
    take,
    read,
    verify('scammer', 'wallet'),
    reply(
      'Thank you for writing about your mother. What often helps is to ask for one thing only: to wait a day before each payment, and to make that day together. Her bank can put a hold on transfers to new payees if you ask them with her. She has not done anything foolish; these people do this for a living.',
    ),
    resolve('confirmed', 'money_lost'),
  ),
  work(16.4, 'Rowan', 'platform-arabic-engineer', take, read, resolve('confirmed', 'money_lost')),
  work(
    12.2,
    'Rowan',
    'platform-chinese-shopkeeper',
    take,
    read,
    verify('scammer', 'url', 'company'),
    resolve('confirmed', 'money_lost'),
  ),
  work(
    8.9,
    'Rowan',
    'platform-british-contact',
    take,
    read,
    verify('scammer', 'wallet'),
    reply(
      'Thank you both for writing, and for the two addresses. Do you still have the paper slips from the machine? They carry a number that the bank needs.',
      { thenWait: true },
    ),
  ),
  answer(
    7.9,
    'platform-british-contact',
    'We have both slips. The first one says TX 000 417 and the second one got wet, we can read only the date. My father asks whether he will be in trouble because he did not talk to the lady at the till. I told him no. Could you tell him too?',
  ),
  work(
    7.6,
    'Rowan',
    'platform-british-contact',
    take,
    read,
    reply(
      'He is not in any trouble. Not talking at the till is what they train people to do, and it was kind of him to tell us about it. One question is left: on which day did the man first ring, as far as you remember?',
      { thenWait: true },
    ),
  ),
  work(
    0.08,
    'Zephyr',
    'platform-chilean-today',
    take,
    read,
    note('Paid last night. The wallet is known to us from eight reports. Bank team told by phone.'),
    investigate,
  ),
]
