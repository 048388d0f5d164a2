import { read, reply, resolve, take, verify, work } from '../acts.ts'
import type { Moment } from '../stage.ts'

/** The agency that sells jobs, and the stars that cost money. */
export const sellersWork: readonly Moment[] = [
  work(
    17.6,
    'Rowan',
    'placement-filipina-nurse',
    take,
    read,
    verify('scammer', 'phone', 'domain', 'url', 'handle', 'bank_account', 'company'),
    resolve('confirmed', 'money_lost'),
  ),
  work(
    13.6,
    'Zephyr',
    'placement-kenyan-couple',
    take,
    read,
    verify('scammer', 'email'),
    resolve('confirmed', 'money_lost'),
  ),
  work(9.2, 'Rowan', 'placement-hindi-driver', take, read, resolve('confirmed', 'money_lost')),
  work(
    4.6,
    'Zephyr',
    'placement-ghanaian-sister',
    take,
    read,
    reply(
      'Your sister has done right to wait. Nobody who sells care jobs may ask for money before a contract. If she can, let her keep the letter and the receipts, and tell her bank today.',
    ),
    resolve('confirmed', 'money_lost'),
  ),
  work(
    2.4,
    'Rowan',
    'placement-indonesian-hesitates',
    take,
    read,
    resolve('suspected', 'attempted'),
  ),

  work(
    19.3,
    'Rowan',
    'tasks-british-parent',
    take,
    read,
    verify('scammer', 'url', 'domain', 'phone', 'wallet', 'company'),
    resolve('confirmed', 'money_lost'),
  ),
  work(
    14.4,
    'Rowan',
    'tasks-hindi-student',
    take,
    read,
    verify('scammer', 'handle'),
    resolve('confirmed', 'money_lost'),
  ),
  work(
    11.6,
    'Zephyr',
    'tasks-indonesian-housewife',
    take,
    read,
    resolve('confirmed', 'money_lost'),
  ),
  work(7.4, 'Rowan', 'tasks-vietnamese-worker', take, read, resolve('confirmed', 'money_lost')),
  work(5.1, 'Zephyr', 'tasks-peruvian-brother', take, read, resolve('confirmed', 'money_lost')),
]
