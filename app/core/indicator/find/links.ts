import { type Candidate, candidate } from '#core/indicator/find/candidate.ts'
import { hostCharacter, hostIn } from '#core/indicator/find/hosts.ts'
import { firstMatches } from '#core/indicator/find/matches.ts'
import { accountOfLink } from '#core/indicator/handle/links.ts'
import { explorerHosts } from '#core/indicator/lists/explorers.ts'
import { appOfStoreLink, normaliseAppPackage } from '#core/indicator/normalise/app-package.ts'
import { hasKnownEnding, normaliseDomain, toHost } from '#core/indicator/normalise/domain.ts'
import { normaliseEmail } from '#core/indicator/normalise/email.ts'
import { normaliseHandle } from '#core/indicator/normalise/handle.ts'
import { innermostAddress, normaliseUrl } from '#core/indicator/normalise/url.ts'

const schemes = /(?:https?|ftp):\/\//gi
const appSchemes =
  /(?<![a-z])(?:tg:(?:\/\/)?resolve|viber:\/\/(?:chat|add)|whatsapp:\/\/send|line:\/\/ti)[^\s<>"'`]{3,200}/gi
const bareHosts = new RegExp(
  `(?<![${hostCharacter}@/#]|[${hostCharacter}@]\\.)[${hostCharacter}]{1,63}\\.[${hostCharacter}.]{2,190}(?![${hostCharacter}@])`,
  'g',
)
const mailboxes = new RegExp(
  `(?<![a-zA-Z0-9._%+'-])[a-zA-Z0-9._%+'-]{1,64}@[${hostCharacter}.]{3,253}`,
  'g',
)
const maxUrl = 2048
const urlEnd = /[\s<>"'`|\\^{}，。；！？、）】」』》…]/
// Scripts written without spaces: after an ASCII address they are the sentence going on.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/
const tail = new RegExp(
  `(?::\\d{2,5})?(?:[/?#][^\\s<>"'\`|\\\\^{}，。；！？、）】」』》…]{0,${maxUrl}})?`,
  'y',
)
const isBalanced = (url: string): boolean =>
  url.includes('(') && url.split('(').length === url.split(')').length

const withoutTrailingPunctuation = (url: string): string => {
  let end = url.length
  while (end > 0 && /[.,;:!?)\]*~&#]/.test(url[end - 1] ?? '')) {
    if (url[end - 1] === ')' && isBalanced(url.slice(0, end))) break
    end--
  }
  return url.slice(0, end)
}

/** What one web address says: an account, an app, or the page itself. */
const read = (written: string, start: number): Candidate[] => {
  const end = start + written.length
  const url = innermostAddress(written)
  const app = appOfStoreLink(url)
  if (app !== null) return candidate('store_link', normaliseAppPackage(app), start, end)
  const link = accountOfLink(url)
  if (link !== null && !link.isPost) {
    const account = candidate('account_link', normaliseHandle(url, {}), start, end)
    if (account.length > 0) return account
  }
  const page = normaliseUrl(url)
  if (!page.ok) return []
  const host = new URL(page.indicator.value).hostname.replace(/^www\./, '')
  return explorerHosts.includes(host) ? [] : candidate('url', page, start, end)
}

/** `http://evil.com.Then` is an address and the next sentence. */
const withoutNextSentence = (url: string): string => {
  const host = /^[a-z]+:\/\/([^/?#:@]{4,253})$/i.exec(url)?.[1] ?? ''
  const found = hostIn(host, 'path')
  return found === null || found.start > 0
    ? url
    : url.slice(0, url.length - host.length + found.end)
}

const cutToAddress = (stretch: string): string => {
  const stop = stretch.search(urlEnd)
  const url = withoutNextSentence(stop < 0 ? stretch : stretch.slice(0, stop))
  const glued = url.search(unspaced)
  if (glued < 0) return withoutTrailingPunctuation(url)
  const before = withoutTrailingPunctuation(url.slice(0, glued))
  const host = toHost(/^[a-z]+:\/\/([^/?#]*)/i.exec(before)?.[1] ?? '')
  // An address in its own script (`https://例え.jp/`) has no complete host before the first letter.
  return host !== null && hasKnownEnding(host) ? before : withoutTrailingPunctuation(url)
}

const findSchemed = (text: string): Candidate[] => {
  const starts = firstMatches(text, schemes)
    .map(({ index }) => index)
    .filter((index, i) => i === 0 || !/[/=?&%]/.test(text[index - 1] ?? ' '))
  return starts.flatMap((start, i) => {
    const url = cutToAddress(
      text.slice(start, Math.min(starts[i + 1] ?? text.length, start + maxUrl)),
    )
    return read(url, start)
  })
}

/** `com.evil.app`: at least three lower-case parts, the first one an ending written in front. */
const isReversedName = (run: string): boolean =>
  /^(?:com|org|net|io|app|co|cn|vn|th|kr)\.[a-z0-9_.]+$/.test(run) && run.split('.').length > 2

const findBare = (text: string): Candidate[] =>
  firstMatches(text, bareHosts).flatMap((match) => {
    const run = match[0]
    const runEnd = match.index + run.length
    tail.lastIndex = runEnd
    const after = tail.exec(text)?.[0] ?? ''
    const found = hostIn(run, /^[/:]./.test(after) ? 'path' : 'bare')
    if (isReversedName(run) && (/^(?:com|org|net)\./.test(run) || found === null)) {
      return candidate('app_name', normaliseAppPackage(run), match.index, runEnd)
    }
    if (found === null) return []
    const start = match.index + found.start
    const end = match.index + found.end
    if (found.end === run.length && after.length > 1) {
      const url = cutToAddress(`http://${text.slice(start, runEnd + after.length)}`).slice(7)
      const path = url.slice(found.end - found.start)
      if (path.length > 1) return read(url, start)
    }
    return explorerHosts.includes(found.host)
      ? []
      : candidate('domain', normaliseDomain(found.host), start, end)
  })

const findMailboxes = (text: string): Candidate[] =>
  firstMatches(text, mailboxes).flatMap((match) => {
    const at = match[0].indexOf('@')
    const host = hostIn(match[0].slice(at + 1), 'mailbox')
    if (host === null || host.start > 0) return []
    const lead = /^[.'%+-]*/.exec(match[0])?.[0].length ?? 0
    const end = at + 1 + host.end
    return candidate(
      'email',
      normaliseEmail(match[0].slice(lead, end)),
      match.index + lead,
      match.index + end,
    )
  })

const findAppLinks = (text: string): Candidate[] =>
  firstMatches(text, appSchemes).flatMap((match) => {
    const link = withoutTrailingPunctuation(match[0])
    return candidate(
      'account_link',
      normaliseHandle(link, {}),
      match.index,
      match.index + link.length,
    )
  })

/** Web addresses, hosts, account links, store links and e-mail addresses. */
export const findLinks = (text: string): Candidate[] => [
  ...findSchemed(text),
  ...findAppLinks(text),
  ...findBare(text),
  ...findMailboxes(text),
]
