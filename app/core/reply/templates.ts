import type { CaseState } from '#core/case/states.ts'

type Template = {
  /** Staff's name for it. */
  name: string
  /** Places to fill, each with what belongs there. They stand in the text as `{name}`. */
  blanks: Readonly<Partial<Record<Blank, string>>>
  /** States of the case in which it is offered first. */
  fits: readonly CaseState[]
}

export const blanks = ['what', 'agency', 'where'] as const
export type Blank = (typeof blanks)[number]

/** Ready-made replies to reporters. Their words, in each language, are in `words/`. */
export const replyTemplates = {
  first_look: { name: 'Thanks, somebody has read it', blanks: {}, fits: ['in_triage'] },
  more_detail: {
    name: 'We need to know more',
    blanks: { what: 'what you need to know' },
    fits: ['in_triage', 'investigating'],
  },
  safety_first: { name: 'Safety first', blanks: {}, fits: ['in_triage', 'investigating'] },
  stop_paying: {
    name: 'It looks like a scam: send nothing more',
    blanks: {},
    fits: ['in_triage', 'investigating'],
  },
  passed_on: {
    name: 'Passed on',
    blanks: { agency: 'to whom' },
    fits: ['investigating', 'referred'],
  },
  nothing_found: { name: 'Not enough to act on', blanks: {}, fits: ['investigating'] },
  not_ours: {
    name: 'Not ours to act on',
    blanks: { where: 'who may help' },
    fits: ['in_triage', 'investigating'],
  },
  finished: { name: 'Finished, with thanks', blanks: {}, fits: ['investigating'] },
} as const satisfies Record<string, Template>

export type ReplyTemplateId = keyof typeof replyTemplates
export const replyTemplateIds = Object.keys(replyTemplates) as ReplyTemplateId[]

/** What a language says for each template. */
export type ReplyWords = Readonly<Record<ReplyTemplateId, string>>

export function isReplyTemplateId(value: string): value is ReplyTemplateId {
  return Object.hasOwn(replyTemplates, value)
}

/** Those that suit the state of a case, and the others. */
export function offeredIn(state: CaseState): {
  first: ReplyTemplateId[]
  others: ReplyTemplateId[]
} {
  const suits = (id: ReplyTemplateId) =>
    (replyTemplates[id].fits as readonly CaseState[]).includes(state)
  return {
    first: replyTemplateIds.filter(suits),
    others: replyTemplateIds.filter((id) => !suits(id)),
  }
}

/** Places that are still to be filled, in the order in which they stand, each once. */
export function unfilled(text: string): Blank[] {
  const found = [...text.matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name = '']) => name.toLowerCase())
  return blanks
    .filter((blank) => found.includes(blank))
    .toSorted((a, b) => found.indexOf(a) - found.indexOf(b))
}
