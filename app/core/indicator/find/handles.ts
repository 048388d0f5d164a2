import { type Candidate, candidate } from '#core/indicator/find/candidate.ts'
import {
  type Between,
  endsClause,
  isInvited,
  notNames,
  skipBetween,
} from '#core/indicator/find/handle-words.ts'
import { firstMatches } from '#core/indicator/find/matches.ts'
import { anyWord } from '#core/indicator/find/words.ts'
import {
  type Platform,
  platformNamed,
  platformNames,
  platformRule,
} from '#core/indicator/handle/platforms.ts'
import { normaliseHandle } from '#core/indicator/normalise/handle.ts'
import type { IndicatorHints } from '#core/indicator/types.ts'

type Cue = Readonly<{ word: string; start: number; platform: Platform; hints: IndicatorHints }>

const weakWords = new Set(platformNames.flatMap((name) => platformRule(name).weakWords ?? []))
const cues = new RegExp(
  anyWord([...platformNames.flatMap((name) => platformRule(name).words), ...weakWords]),
  'gi',
)
// Words like "line" are frequent and cheap to dismiss.
const maxCues = 3000
const nameAt = /@?[a-zA-Z0-9][a-zA-Z0-9._:#-]{1,60}/y
const phoneAt = /[+(\d][\d ().-]{6,24}/y

const account = (spelling: string, at: number, { platform, hints }: Cue): Candidate[] =>
  candidate(
    'cued_handle',
    normaliseHandle(spelling, { platform, country: hints.country }),
    at,
    at + spelling.length,
  )

// "LINE ID", "微信号", "แอดไลน์": the cue itself says that a name follows.
const sayingName = /id$|号$|ไอดี|아이디|@$|^加|^แอด/i

/** Is it a name, or only the sentence going on ("Telegram group", "the assembly line is…")? */
const isCredible = (text: string, cue: Cue, between: Between, name: string): boolean => {
  const plain = name.toLowerCase().replace(/^@/, '')
  if (notNames.has(plain) || platformNamed(plain) !== undefined) return false
  if (between.named || sayingName.test(cue.word)) return true
  const hasMark = /[\d_]/.test(name)
  const isLast = endsClause(text, between.at + name.length)
  if (!weakWords.has(cue.word.toLowerCase())) {
    const announced = between.colon || !/^[a-z]/i.test(cue.word)
    return hasMark || (announced && isLast)
  }
  if (hasMark && isInvited(text, cue.start)) return true
  // `fb:name`, without a blank, is how lists of contacts are written, and prose is not.
  const isTight = between.at === cue.start + cue.word.length + 1
  return between.colon && (hasMark || (isLast && (isTight || cue.word === cue.word.toUpperCase())))
}

const readPhone = (text: string, cue: Cue, at: number): Candidate[] => {
  if (platformRule(cue.platform).phone === undefined) return []
  phoneAt.lastIndex = at
  const digits = phoneAt.exec(text)?.[0].replace(/[\s(.-]+$/, '')
  const found = digits === undefined ? [] : account(digits, at, cue)
  return found.filter(({ indicator }) => indicator.value.includes(':+'))
}

const readName = (text: string, cue: Cue, between: Between): Candidate[] => {
  const phone = readPhone(text, cue, between.at)
  if (phone.length > 0) return phone
  nameAt.lastIndex = between.at
  const name = nameAt.exec(text)?.[0].replace(/[._:#-]+$/, '')
  if (name === undefined) return []
  const end = between.at + name.length
  // An address or an e-mail follows, which its own finder reads.
  if (/^(?::\/\/|[@/\\])/.test(text.slice(end, end + 3))) return []
  return isCredible(text, cue, between, name) ? account(name, between.at, cue) : []
}

const joined = /\s{0,2}(?:[,/&|]|and|or|และ|หรือ|和|或|và|hoặc|dan|atau|y|o|et|ou)\s{0,2}(?=@)/y
const maxJoined = 5

/** The name behind the cue, and further ones joined to it ("Telegram: @a, @b or @c"). */
const readNamesAfter = (text: string, cue: Cue): Candidate[] => {
  const found = readName(text, cue, skipBetween(text, cue.start + cue.word.length))
  for (let last = found[0]; last !== undefined && found.length < maxJoined; ) {
    joined.lastIndex = last.end
    if (!joined.test(text)) break
    last = readName(text, cue, { at: joined.lastIndex, named: true, colon: false })[0]
    if (last !== undefined) found.push(last)
  }
  return found
}

const nameBefore =
  /(?<![a-zA-Z0-9])@[a-zA-Z0-9][a-zA-Z0-9_.]{2,31}(?=\s{0,2}(?:\(|on|via|in|from)?\s{0,2}(?:my\s)?$)/

/** `@name on Telegram`, `@name (Telegram)`. */
const readNameBefore = (text: string, cue: Cue): Candidate[] => {
  const from = Math.max(0, cue.start - 48)
  const match = nameBefore.exec(text.slice(from, cue.start))
  return match === null ? [] : account(match[0], from + match.index, cue)
}

const bareNames = /(?<![a-zA-Z0-9._%+@/-])@[a-zA-Z0-9][a-zA-Z0-9_.]{2,31}/g

const findBareNames = (text: string, hints: IndicatorHints): Candidate[] => {
  const platform = platformNamed(hints.platform)
  if (platform === undefined) return []
  return firstMatches(text, bareNames).flatMap(({ 0: name, index }) =>
    account(name.replace(/[._]+$/, ''), index, { word: '', start: index, platform, hints }),
  )
}

/** Accounts that words announce ("add me on LINE: abc123", "微信号abc123", "WA 0812…"). */
export const findHandles = (text: string, hints: IndicatorHints): Candidate[] => [
  ...firstMatches(text, cues, maxCues).flatMap(({ 0: word, index: start }) => {
    const platform = platformNamed(word.replace(/\s+/g, ' '))
    if (platform === undefined) return []
    const cue = { word, start, platform, hints }
    const after = readNamesAfter(text, cue)
    return after.length > 0 ? after : readNameBefore(text, cue)
  }),
  ...findBareNames(text, hints),
]
