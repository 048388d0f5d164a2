import { note, prioritise, read, refer, reply, resolve, take, tick, verify, work } from '../acts.ts'
import type { Moment } from '../stage.ts'

/** Everything else, each with another end. */
export const othersWork: readonly Moment[] = [
  work(15.4, 'Rowan', 'arabic-few-words', take, read, resolve('insufficient', 'none_known')),
  work(
    14.6,
    'Zephyr',
    'honest-employer',
    take,
    read,
    note(
      "Company register, work permit office and the consulate's own list all agree. Nothing wrong with this one.",
    ),
    verify('third_party'),
    reply(
      "We looked this firm up where you could, too: in the company register and on the consulate's list of sponsors. It is there, and nothing in what you describe is a warning sign. You asked the right questions.",
    ),
    resolve('legitimate', 'none_known'),
  ),
  work(
    12.6,
    'Rowan',
    'landlord-deposit',
    take,
    read,
    reply(
      'This is not something that we can help with, and it deserves a better answer than silence: in Ireland the Residential Tenancies Board hears disputes about deposits, and its mediation costs nothing. Your photographs are exactly what they ask for.',
    ),
    resolve('out_of_scope', 'none_known'),
  ),
  work(
    2.28,
    'Zephyr',
    'held-fishing-crew',
    take,
    read,
    tick('hotline'),
    tick('police'),
    note('The coast guard has the name of the boat. Its flag state was told, too.'),
    refer('police'),
  ),
  work(
    0.58,
    'Zephyr',
    'held-quick-message',
    take,
    read,
    tick('hotline'),
    note('The hotline of the place knows the building. They ring back tonight.'),
  ),
  work(
    6.05,
    'Rowan',
    'held-orchard-pickers',
    take,
    read,
    tick('hotline'),
    tick('police'),
    note('The labour inspectors go there on Monday, with an interpreter.'),
    refer('police'),
  ),
  work(
    0.5,
    'Cedar',
    'ring-hotline-kenya',
    prioritise(50, 'The hotline waits for our answer before it calls her family.'),
  ),
  work(9.9, 'Zephyr', 'joke', take, read, resolve('abusive', 'none_known')),
]
