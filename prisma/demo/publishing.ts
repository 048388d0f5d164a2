import { review, rewrite, write } from './pattern-work.ts'
import {
  giveawayPattern,
  placementPattern,
  platformPattern,
  ringAgain,
  ringPattern,
  tasksPattern,
} from './patterns/all.ts'
import { act, cut, fetchByHand, fetchByProgram } from './releases.ts'
import { dayMs, type Moment } from './stage.ts'
import { listening } from './webhooks.ts'

const hours = (n: number) => n / 24

/** Days since the latest Monday, 06:00 UTC, that lies at least an hour back: the latest release. */
export function daysSinceRelease(now: Date): number {
  const monday = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 6)
  const back = (now.getUTCDay() + 6) % 7
  const days = (now.getTime() - monday) / dayMs + back
  return days < hours(1) ? days + 7 : days
}

/** Patterns, two Mondays' releases, and what agencies made of them. */
export function publishing(now: Date): Moment[] {
  const second = daysSinceRelease(now)
  const first = second + 7
  // Whatever the weekday: after the latest release, and in the last day.
  const since = (share: number) => Math.min(1, second) * (1 - share)
  return [
    {
      daysAgo: first + hours(26),
      happen: async (stage, house) => {
        await write(stage, house, ringPattern)
      },
    },
    {
      daysAgo: first + hours(20),
      happen: (stage, house) =>
        review(stage, house, ringPattern, 'approve', 'Read against all seven reports. Clear.'),
    },
    { daysAgo: first, happen: cut },
    {
      daysAgo: first - hours(3),
      happen: (stage, house) => fetchByProgram(stage, house, 'Juniper', 'Case system, nightly'),
    },
    {
      daysAgo: first - hours(9),
      happen: (stage, house) => act(stage, house, 'Juniper', ringPattern, 'investigation_opened'),
    },
    {
      daysAgo: second + hours(26),
      happen: (stage, house) => write(stage, house, platformPattern),
    },
    {
      daysAgo: second + hours(21),
      happen: (stage, house) =>
        review(stage, house, platformPattern, 'approve', 'The addresses repeat in every report.'),
    },
    {
      daysAgo: second + hours(18),
      happen: (stage, house) =>
        rewrite(stage, house, ringAgain, 'Two more reports name the one who arranges the drive.'),
    },
    {
      daysAgo: second + hours(15),
      happen: (stage, house) => review(stage, house, ringAgain, 'approve', 'Agreed, and urgent.'),
    },
    { daysAgo: second, happen: cut },
    {
      daysAgo: second - second * 0.1,
      happen: (stage, house) => fetchByHand(stage, house, 'Linden', 'indicators.csv'),
    },
    listening(second - second * 0.2),
    {
      daysAgo: second - second * 0.3,
      happen: (stage, house) =>
        act(stage, house, 'Linden', platformPattern, 'wallet_flagged', 'wallet'),
    },
    {
      daysAgo: second - second * 0.35,
      happen: (stage, house) => act(stage, house, 'Juniper', ringPattern, 'advert_removed', 'url'),
    },
    {
      daysAgo: second - second * 0.38,
      happen: (stage, house) =>
        act(stage, house, 'Juniper', platformPattern, 'investigation_opened', 'wallet'),
    },
    {
      daysAgo: second - second * 0.4,
      happen: (stage, house) =>
        act(stage, house, 'Juniper', platformPattern, 'false_positive', 'domain'),
    },
    {
      daysAgo: since(0.2),
      happen: (stage, house) => write(stage, house, placementPattern),
    },
    {
      daysAgo: since(0.3),
      happen: (stage, house) =>
        review(stage, house, placementPattern, 'approve', 'Five reports, one account. Clear.'),
    },
    {
      daysAgo: since(0.5),
      happen: (stage, house) => write(stage, house, giveawayPattern),
    },
    {
      daysAgo: since(0.6),
      happen: (stage, house) =>
        review(
          stage,
          house,
          giveawayPattern,
          'return',
          'One report only, and the summary does not say how an agency would know the video again. Can you ask the reporter for its name?',
        ),
    },
    {
      daysAgo: since(0.7),
      happen: (stage, house) => write(stage, house, tasksPattern),
    },
  ]
}
