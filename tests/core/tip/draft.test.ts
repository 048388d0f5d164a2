import { describe, expect, it } from 'vitest'
import {
  formShown,
  newDraft,
  offersShortcut,
  otherTrack,
  pageToFinish,
  putAside,
  readDraft,
  savePage,
  shortcutPage,
  takeShortcut,
} from '#core/tip/form/draft.ts'
import type { FormValues } from '#core/tip/form/fields.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { contactPages, pageAfterChange, pagesOf } from '#core/tip/journey/flow.ts'
import { sectionsOf } from '#core/tip/journey/sections.ts'
import { fc } from '#tests/support/property.ts'

const job = { danger_now: 'no', kind: 'job_offer' } as const

describe('a draft', () => {
  it('is read back as it was stored', () => {
    const draft = savePage(newDraft('th'), 'story', { story: 'It began with a message.' })
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('is read from anything at all without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const draft = readDraft(stored)
        expect(Array.isArray(draft.seen)).toBe(true)
        expect(typeof draft.language).toBe('string')
      }),
    )
    expect(readDraft({ seen: ['story', 'no-page'], answers: { kind: 'war' } })).toEqual({
      answers: {},
      seen: ['story'],
      language: 'en',
    })
  })

  it('keeps what other pages said when one page is saved, and clears what was emptied', () => {
    const first = savePage(newDraft('en'), 'story', { story: 'One.' })
    const second = savePage(first, 'websites', { websites: ['a.example'] })
    expect(second.answers).toEqual({ story: 'One.', websites: ['a.example'] })
    expect(savePage(second, 'story', { story: undefined }).answers).toEqual({
      websites: ['a.example'],
    })
  })
})

describe('the short cut', () => {
  it('is offered from the story on, up to the files', () => {
    const offered = pagesOf(job).filter(({ path }) => offersShortcut(job, path))
    expect(offered[0]?.path).toBe('story')
    expect(offered.at(-1)?.path).toBe('information')
  })

  it('counts what it leaves out as seen, so that a later change leads nobody back there', () => {
    const seen = ['danger', 'kind', 'how-much', 'about-you', 'where-now', 'age'] as const
    const taken = takeShortcut({ answers: job, seen, language: 'en' }, contactPages)
    const rest = ['evidence', 'language', 'permissions', 'check'] as const
    expect(shortcutPage).toBe('evidence')
    expect(pageAfterChange(job, new Set([...taken.seen, ...rest]), contactPages)).toBe('check')
  })
})

describe('a quick tip', () => {
  it('has no short cut: it is one', () => {
    const quick = { ...job, track: 'quick' } as const
    expect(pagesOf(quick).filter(({ path }) => offersShortcut(quick, path))).toEqual([])
  })
})

describe('the other track', () => {
  it('is offered after the choice: less up to the story, more up to the end', () => {
    const offered = (answers: TipAnswers) =>
      pagesOf(answers).filter(({ path }) => otherTrack(answers, path) !== undefined)
    expect(offered(job)).toEqual([])
    const full = offered({ ...job, track: 'full' }).map(({ path }) => path)
    expect(full).toEqual(['about-you', 'where-now', 'age'])
    const quick = offered({ ...job, track: 'quick' }).map(({ path }) => path)
    expect([quick[0], quick.at(-1)]).toEqual(['where-now', 'check'])
  })
})

describe('a page that was put aside', () => {
  const typed: FormValues = new Map([['losses-0-amount', ['a lot']]])
  const amounts = pagesOf({ money_lost: 'yes' }).find(({ path }) => path === 'amounts')
  const aside = putAside({ ...newDraft('en'), answers: { money_lost: 'yes' } }, 'amounts', typed)

  it('shows what was typed, also after it was stored, until it is read', () => {
    if (!amounts) throw new Error('No page for amounts')
    const stored = readDraft(JSON.parse(JSON.stringify(aside)))
    expect([...formShown(stored, amounts)]).toEqual([...typed])
    expect(stored.at).toBe('amounts')
    expect(pageToFinish(stored)?.path).toBe('amounts')
    const read = savePage(stored, 'amounts', {})
    expect([...formShown(read, amounts)]).toEqual([])
    expect(pageToFinish(read)).toBeUndefined()
    expect(read.at).toBeUndefined()
  })

  it('holds nothing up once it no longer applies', () => {
    expect(pageToFinish({ ...aside, answers: { money_lost: 'no' } })).toBeUndefined()
  })
})

describe('pages that this house can’t offer', () => {
  it('are not among the pages, whatever was answered', () => {
    const answers = { ...job, give_contact: 'yes' } as const
    const open = pagesOf(answers).map(({ path }) => path)
    const closed = pagesOf(answers, contactPages).map(({ path }) => path)
    expect(open.filter((path) => !closed.includes(path))).toEqual(['contact', 'contact-details'])
  })
})

describe('the sections of check-your-answers', () => {
  it('hold every page that asks something, once and in order', () => {
    const inSections = sectionsOf(job).flatMap(({ pages }) => pages.map(({ path }) => path))
    const asking = pagesOf(job)
      .filter(({ questions, special }) => questions.length > 0 || special === 'evidence')
      .map(({ path }) => path)
    expect(inSections).toEqual(asking)
  })
})
