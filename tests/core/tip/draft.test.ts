import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  newDraft,
  offersShortcut,
  readDraft,
  savePage,
  shortcutPage,
  takeShortcut,
} from '#core/tip/form/draft.ts'
import { contactPages, pageAfterChange, pagesOf } from '#core/tip/journey/flow.ts'
import { sectionsOf } from '#core/tip/journey/sections.ts'

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
