import type { Presence } from '#core/case/presence.ts'
import { counted } from '../words.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })
export const timeOf = (at: Date | string): string => `${clock.format(new Date(at))} UTC`

type Present = { callSign: string; presence: Presence; at: Date | string }
type Holder = { callSign: string; until: Date | string; mine: boolean }

/** Who else is here. Where a browser runs no script we know only that the page was opened. */
export function presenceText({ callSign, presence, at }: Present): string {
  if (presence === 'unsaved') return `${callSign} is here and has unsaved text.`
  if (presence === 'here') return `${callSign} is here.`
  return `${callSign} opened this page at ${timeOf(at)}; their browser does not say whether they are still here.`
}

/** Who has the case and for how long. */
export function claimText(holder: Holder | null, now: Date | string): string {
  if (!holder) return 'Nobody has this case.'
  const until = timeOf(holder.until)
  if (!holder.mine)
    return `${holder.callSign} has this case until ${until}. You can read along, and raise the urgency.`
  const left = Math.ceil((new Date(holder.until).getTime() - new Date(now).getTime()) / 60_000)
  return `Your claim: ${counted(left, 'minute')} left. It renews while this page is open.`
}

type Live = { version: number; holder: Holder | null; present: Present[]; unread: number }

/** The same for a page that is open, as its script puts it in place. */
export function liveWords({ version, holder, present, unread }: Live, now: Date) {
  return {
    version,
    claim: claimText(holder, now),
    present: present.map(presenceText),
    unread: unread > 0 ? counted(unread, 'unread message') : '',
  }
}
