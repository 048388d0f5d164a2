import type { AuditAction } from '#core/audit/event.ts'
import type { Entry, Told } from './timeline-words.ts'

const toldOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/** What happened to contact details, and to what is kept or has had its time. */
export const keptPhrases: Partial<Record<AuditAction, (entry: Entry) => Told>> = {
  'tip.shredded': () => ({ what: 'deleted what a tip told', icon: 'cross', tone: 'neutral' }),
  'identity.requested': () => ({ what: 'asked for contact details', icon: 'lock', tone: 'review' }),
  'identity.granted': ({ details }) => ({
    what: `granted contact details for ${Number(details.minutes)} minutes`,
    icon: 'lock',
    tone: 'warn',
  }),
  'identity.denied': () => ({ what: 'denied contact details', icon: 'lock', tone: 'neutral' }),
  'identity.looked_at': () => ({ what: 'looked at contact details', icon: 'eye', tone: 'review' }),
  'identity.ended': () => ({ what: 'ended the access to them', icon: 'lock', tone: 'neutral' }),
  'identity.expired': ({ details }) => ({
    what:
      details.from === 'requested'
        ? 'ended a request that nobody answered'
        : 'ended the access to contact details: its time was over',
    icon: 'clock',
    tone: 'neutral',
  }),
  'identity.glass_broken': () => ({
    what: 'broke the glass: opened contact details alone',
    icon: 'alert',
    tone: 'danger',
  }),
  'identity.glass_told': ({ details }) => ({
    what: `told ${toldOf(details.told)} people that the glass was broken`,
    icon: 'signal',
    tone: 'neutral',
  }),
  'identity.reviewed': ({ details }) => ({
    what: `found that ${details.verdict === 'justified' ? 'justified' : 'not justified'}`,
    icon: 'check',
    tone: details.verdict === 'justified' ? 'good' : 'danger',
  }),
  'identity.review_overdue': () => ({
    what: 'said that the review of it is overdue',
    icon: 'alert',
    tone: 'danger',
  }),
  'case.exported': ({ details }) => ({
    what: `made a copy of it: ${Number(details.tips)} of its tips`,
    icon: 'box',
    tone: 'warn',
  }),
  'tip.exported': () => ({ what: 'copied a tip', icon: 'box', tone: 'neutral' }),
  'case.hold_set': () => ({ what: 'put it on legal hold', icon: 'lock', tone: 'review' }),
  'case.hold_lift_asked': () => ({
    what: 'asked to lift the legal hold',
    icon: 'lock',
    tone: 'review',
  }),
  'case.hold_kept': () => ({ what: 'kept the legal hold', icon: 'lock', tone: 'neutral' }),
  'case.hold_lifted': () => ({ what: 'lifted the legal hold', icon: 'lock', tone: 'neutral' }),
  'case.archived': () => ({ what: 'archived it', icon: 'box', tone: 'neutral' }),
  'case.purged': () => ({
    what: 'destroyed its content and its keys',
    icon: 'cross',
    tone: 'neutral',
  }),
}
