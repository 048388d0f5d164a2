import type { AuditAction } from '#core/audit/event.ts'
import type { IconName } from '#ui/icon.tsx'
import type { Tone } from '#ui/staff/marks.ts'
import { clockNames } from '../clock-words.ts'
import { stepText } from '../step-words.ts'
import { stateNames, urgencyNames, verdictNames } from '../words.ts'
import { keptPhrases } from './kept-words.ts'
import type { View } from './page-data.ts'

export type Entry = View['timeline'][number]
export type Told = { what: string; icon: IconName; tone: Tone }

const named = (names: Readonly<Record<string, string>>, code: unknown): string =>
  typeof code === 'string' && Object.hasOwn(names, code)
    ? (names[code] ?? code)
    : String(code ?? '')
const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0)
const tips = (list: unknown): string => (count(list) === 1 ? 'a tip' : `${count(list)} tips`)

function stateText({ details }: Entry): string {
  const to = named(stateNames, details.to).toLowerCase()
  const verdict = details.verdict ? `: ${named(verdictNames, details.verdict).toLowerCase()}` : ''
  return `moved it to ${to}${verdict}`
}

const phrases: Partial<Record<AuditAction, (entry: Entry) => Told>> = {
  'tip.filed': () => ({ what: 'filed a tip', icon: 'disc', tone: 'info' }),
  'tip.imported': () => ({ what: 'handed over a tip', icon: 'disc', tone: 'info' }),
  'tip.withdrawn': () => ({ what: 'withdrew a tip', icon: 'cross', tone: 'warn' }),
  'tip.corrected': () => ({ what: 'corrected an answer', icon: 'pencil', tone: 'warn' }),
  'tip.danger_said': () => ({
    what: 'said that someone is in danger now',
    icon: 'alert',
    tone: 'warn',
  }),
  'tip.proof_given': () => ({ what: 'saved a proof of filing', icon: 'check', tone: 'neutral' }),
  'tip.copy_given': () => ({ what: 'saved a copy of the tip', icon: 'check', tone: 'neutral' }),
  'case.quarantine_lifted': () => ({ what: 'let it into the queue', icon: 'check', tone: 'good' }),
  'tip.opened_by_reporter': () => ({ what: 'came back to the tip', icon: 'eye', tone: 'neutral' }),
  'story.opened': () => ({ what: 'opened what was written', icon: 'eye', tone: 'review' }),
  'story.masked': ({ details }) => ({
    what: `covered words in ${count(details.masks) === 1 ? 'a place' : `${count(details.masks)} places`}`,
    icon: 'eye',
    tone: 'neutral',
  }),
  'story.redacted': ({ details }) => ({
    what: `removed words for good: ${String(details.places)}`,
    icon: 'cross',
    tone: 'warn',
  }),
  'mask.shown': () => ({ what: 'looked at covered words', icon: 'eye', tone: 'review' }),
  'mask.lifted': () => ({ what: 'took a cover off', icon: 'eye', tone: 'neutral' }),
  'translation.written': ({ details }) => ({
    what: `wrote a translation, version ${String(details.version)}`,
    icon: 'pencil',
    tone: 'info',
  }),
  'evidence.opened': () => ({ what: 'opened a file', icon: 'eye', tone: 'review' }),
  'evidence.added': () => ({ what: 'added a file', icon: 'box', tone: 'info' }),
  'evidence.described': () => ({ what: 'said what a file shows', icon: 'box', tone: 'info' }),
  'evidence.scanned': ({ details }) => ({
    what:
      details.state === 'failed'
        ? 'asked the scanner about a file and got no answer'
        : `scanned a file: ${String(details.state)}`,
    icon: 'box',
    tone: details.state === 'clean' ? 'info' : 'review',
  }),
  'evidence.indicator_confirmed': () => ({
    what: 'confirmed an identifier that was read in a file',
    icon: 'check',
    tone: 'info',
  }),
  'evidence.indicator_refused': () => ({
    what: 'refused an identifier that was read in a file',
    icon: 'box',
    tone: 'info',
  }),
  ...keptPhrases,
  'message.sent': ({ kind }) => ({
    what: kind === 'reporter' ? 'wrote to us' : 'wrote to the reporter',
    icon: 'arrow',
    tone: 'info',
  }),
  'message.opened': () => ({ what: 'opened the messages', icon: 'eye', tone: 'review' }),
  'note.written': () => ({ what: 'wrote a note', icon: 'pencil', tone: 'neutral' }),
  'note.opened': () => ({ what: 'opened the notes', icon: 'eye', tone: 'review' }),
  'case.opened': () => ({ what: 'opened the case', icon: 'ring', tone: 'info' }),
  'case.clock_warned': ({ details }) => ({
    what: `said that ${String(details.level)} % of a clock’s time is gone (${named(clockNames, details.clock).toLowerCase()})`,
    icon: 'clock',
    tone: details.level === 100 ? 'danger' : 'warn',
  }),
  'case.alarm_sounded': ({ details }) => ({
    what: `alarmed ${details.on_duty ? 'whoever is on duty' : 'everybody: nobody was on duty'}`,
    icon: 'alert',
    tone: 'danger',
  }),
  'case.step_decided': ({ details }) => ({
    what: stepText(details.step, details.outcome),
    icon: details.outcome === 'done' ? 'check' : 'dash',
    tone: details.outcome === 'done' ? 'good' : 'neutral',
  }),
  'case.priority_set': ({ details }) => ({
    what: `set ${Number(details.points) > 0 ? '+' : '−'}${Math.abs(Number(details.points))} by hand`,
    icon: Number(details.points) > 0 ? 'up' : 'down',
    tone: 'warn',
  }),
  'case.priority_taken_back': () => ({
    what: 'took the points set by hand back',
    icon: 'loop',
    tone: 'neutral',
  }),
  'case.claimed': ({ details }) => ({
    what: details.taken_over ? 'took the case over' : 'claimed the case',
    icon: 'half',
    tone: 'warn',
  }),
  'case.returned': () => ({
    what: 'let it return by itself: the claim ran out',
    icon: 'circle',
    tone: 'warn',
  }),
  'case.offered': () => ({ what: 'offered it to a colleague', icon: 'circle', tone: 'info' }),
  'case.offer_declined': ({ details }) => ({
    what: details.answer === 'withdraw' ? 'took the offer back' : 'declined to take it over',
    icon: 'circle',
    tone: 'neutral',
  }),
  'case.offer_lapsed': () => ({
    what: 'let it return by itself: nobody took the offer',
    icon: 'circle',
    tone: 'warn',
  }),
  'case.handed_over': ({ details }) => ({
    what: details.to === 'next' ? 'handed it to whoever is next' : 'took it over',
    icon: 'check',
    tone: 'good',
  }),
  'case.looked_again': ({ details }) => ({
    what: details.agrees === true ? 'looked again, and agrees' : 'looked again, and differs',
    icon: 'eye',
    tone: details.agrees === true ? 'good' : 'review',
  }),
  'case.look_settled': ({ details }) => ({
    what: `settled that the ${details.stands === 'second' ? 'second' : 'first'} answer stands`,
    icon: 'check',
    tone: 'info',
  }),
  'case.routed': () => ({
    what: 'put it into another queue, by the rules',
    icon: 'arrow',
    tone: 'neutral',
  }),
  'case.moved': () => ({ what: 'moved it to another queue', icon: 'arrow', tone: 'info' }),
  'case.released': () => ({ what: 'gave the case back', icon: 'circle', tone: 'neutral' }),
  'case.state_changed': (entry) => ({ what: stateText(entry), icon: 'flag', tone: 'good' }),
  'case.urgency_changed': ({ details }) => ({
    what: `changed the urgency from ${named(urgencyNames, details.from).toLowerCase()} to ${named(urgencyNames, details.to).toLowerCase()}`,
    icon: 'up',
    tone: 'warn',
  }),
  'case.lowering_asked': ({ details }) => ({
    what: `asked to lower it to ${named(urgencyNames, details.to).toLowerCase()}`,
    icon: 'down',
    tone: 'review',
  }),
  'case.lowering_declined': () => ({ what: 'kept it imminent', icon: 'alert', tone: 'warn' }),
  'case.tip_attached': ({ details }) => ({
    what: `brought in ${tips(details.tips)}`,
    icon: 'link',
    tone: 'info',
  }),
  'case.tip_detached': ({ details }) => ({
    what: `took ${tips(details.tips)} out`,
    icon: 'link',
    tone: 'neutral',
  }),
  'case.merged': () => ({ what: 'merged it into another case', icon: 'link', tone: 'info' }),
  'case.unmerged': () => ({ what: 'undid the merge', icon: 'loop', tone: 'neutral' }),
  'case.link_decided': ({ details }) => ({
    what: details.decision === 'confirmed' ? 'confirmed a link' : 'found a case not linked',
    icon: 'link',
    tone: 'info',
  }),
  'indicator.verified': ({ details }) => ({
    what: `judged an identifier (${String(details.type ?? '')})`,
    icon: 'check',
    tone: 'good',
  }),
}

/** One event in words; one that has none here keeps its code. */
export function eventText(entry: Entry): Told {
  const phrase = phrases[entry.action as AuditAction]
  return (
    phrase?.(entry) ?? {
      what: entry.action.replaceAll(/[._]/g, ' '),
      icon: 'disc',
      tone: 'neutral',
    }
  )
}

const actors: Readonly<Record<string, string>> = {
  system: 'System',
  reporter: 'The reporter',
  import: 'A partner',
  agency: 'An agency',
}

export function actorText({ callSign, kind }: Entry): string {
  return callSign ?? actors[kind] ?? 'Staff'
}
