import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { BrowserWord } from '../factors/words.ts'

// Speaks with the browser about passkeys, and leaves the rest to the page: an answer goes into the form
// that the part stands in, and the form is sent. See docs/decisions/0036-passkeys.md.

const optionsPath = '/staff/passkey-options'
/** A little less than a challenge lasts. */
const renewMs = 4.5 * 60_000

type Part = {
  root: HTMLElement
  form: HTMLFormElement
  answer: HTMLInputElement
  purpose: string
  /** An answer counts once: whichever way it came, the form goes once. */
  isSent: boolean
  /** While the browser shows its own window: another request would shut it. */
  isAsking: boolean
  renewal?: ReturnType<typeof setTimeout>
  say: (word: BrowserWord, tone: 'problem' | 'good') => void
}

class Refused extends Error {
  readonly word: BrowserWord
  constructor(word: BrowserWord) {
    super(word)
    this.word = word
  }
}

function partOf(root: HTMLElement): Part | null {
  const form = root.closest('form')
  const answer = root.querySelector('input[name=passkey]')
  const place = root.querySelector('[data-passkey-says]')
  if (!form || !(answer instanceof HTMLInputElement) || !place) return null
  const words: Record<BrowserWord, string> = JSON.parse(root.dataset.words ?? '{}')
  return {
    root,
    form,
    answer,
    purpose: root.dataset.passkey ?? '',
    isSent: false,
    isAsking: false,
    say: (word, tone) => {
      place.className = tone === 'problem' ? 'field-error' : 'hint'
      place.textContent = words[word]
    },
  }
}

async function optionsFor({ form, root, purpose }: Part) {
  const token = form.querySelector<HTMLInputElement>('input[name=form_token]')?.value ?? ''
  const response = await fetch(optionsPath, {
    method: 'POST',
    body: new URLSearchParams({
      form_token: token,
      purpose,
      invitation: root.dataset.invitation ?? '',
    }),
    // A session that is over leads to a page, which is no answer here.
    redirect: 'error',
  })
  if (response.ok) return response.json()
  const reason = await response.text()
  if (response.status === 429) throw new Refused('too_many')
  throw new Refused(reason === 'too_many_passkeys' ? 'too_many_passkeys' : 'failed')
}

/** In plain words, by the names that browsers give (WebAuthn 5.1.3 and 5.1.4). */
function wordFor(fault: unknown): BrowserWord {
  if (fault instanceof Refused) return fault.word
  switch (fault instanceof Error ? fault.name : '') {
    case 'NotAllowedError':
      return 'cancelled'
    case 'InvalidStateError':
      return 'known'
    case 'SecurityError':
      return 'wrong_site'
    case 'NotSupportedError':
    case 'ConstraintError':
      return 'not_able'
    default:
      return 'failed'
  }
}

function send(part: Part): void {
  if (part.isSent) return
  part.isSent = true
  part.form.submit()
}

async function ask(part: Part): Promise<void> {
  const optionsJSON = await optionsFor(part)
  const makes = part.purpose === 'add' || part.purpose === 'enrol'
  const answer = makes
    ? await startRegistration({ optionsJSON })
    : await startAuthentication({ optionsJSON })
  part.answer.value = JSON.stringify(answer)
}

/** Passkeys in the list under the e-mail field, for as long as the page is open. */
async function offerInField(part: Part): Promise<void> {
  if (!(await browserSupportsWebAuthnAutofill())) return
  clearTimeout(part.renewal)
  part.renewal = setTimeout(() => void offerInField(part), renewMs)
  if (part.isAsking) return
  try {
    const optionsJSON = await optionsFor(part)
    if (part.isAsking) return
    const answer = await startAuthentication({ optionsJSON, useBrowserAutofill: true })
    part.answer.value = JSON.stringify(answer)
    send(part)
  } catch {
    // Nobody asked for it: the button says what is wrong, to whoever presses it.
  }
}

function begin(part: Part): void {
  const { root, form, purpose } = part
  const press = async (event: Event) => {
    event.preventDefault()
    if (part.isAsking || part.isSent) return
    part.isAsking = true
    try {
      await ask(part)
      if (purpose !== 'enrol') send(part)
      else part.say('made', 'good')
    } catch (fault) {
      part.say(wordFor(fault), 'problem')
    }
    part.isAsking = false
    if (purpose === 'sign_in' && !part.isSent) void offerInField(part)
  }
  // An invitation's form holds more than the passkey: there it is a button of its own.
  if (purpose === 'enrol') root.querySelector('button')?.addEventListener('click', press)
  else form.addEventListener('submit', press)
  root.hidden = false
  for (const other of document.querySelectorAll('[data-passkey-else]')) {
    if (other instanceof HTMLDetailsElement && !other.querySelector('[aria-invalid]'))
      other.open = false
    other.querySelector('.button-primary')?.classList.replace('button-primary', 'button-secondary')
  }
  if (purpose === 'sign_in') void offerInField(part)
}

if (browserSupportsWebAuthn()) {
  for (const root of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const part = partOf(root)
    if (part) begin(part)
  }
}
