import type { ClockKind } from '#core/clock/targets.ts'
import type { QueueAccess } from '#core/routing/queue.ts'
import type { QueueFault, Weekday } from '#core/routing/typed-queue.ts'

export const accessNames: Record<QueueAccess, string> = {
  all: 'Everyone who works cases',
  named: 'The people ticked here',
}

export const dayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

export const targetNames: Record<ClockKind, string> = {
  first_response: 'first look',
  update: 'next step',
  resolution: 'closing',
}

export const faultWords: Record<QueueFault, string> = {
  name_missing: 'Give the queue a name',
  name_too_long: 'The name can have 40 characters at most',
  description_too_long: 'The description can have 200 characters at most',
  access_missing: 'Choose who sees its cases',
  time_zone_unknown: 'Write a time zone such as Asia/Bangkok',
  hours_unreadable: 'Write hours such as 09:00-12:30, 13:00-17:00, in order; nothing for a day off',
  week_empty: 'A week needs working hours on some day',
  holiday_unreadable: 'Write a day a line, such as 2026-12-25 Christmas',
  target_unreadable: 'Write hours as a number above 0, up to 2,000',
}

/** Which field each refusal is about. */
export const refusalWords = {
  version_changed: {
    field: 'name',
    text: 'Somebody changed this queue while you worked on it. What you typed stands here; look at the queue in another tab before you save again.',
  },
  name_taken: { field: 'name', text: 'There is a queue of this name' },
  members_missing: { field: 'members', text: 'Tick at least one person' },
  default_is_for_all: {
    field: 'access',
    text: 'The default queue is for everyone, so that no case is lost to sight',
  },
  too_many: { field: 'name', text: 'There are 50 queues. Rename one instead of adding another' },
} as const
