/** Characters as people count them: code points after NFKC, so that no keyboard's spelling is longer. */
export const passwordLimits = { least: 12, most: 256 } as const

export type PasswordReason = 'too_short' | 'too_long' | 'too_common' | 'contains_own_name'

/** Words that stand first in lists of leaked passwords, alone or repeated, and this service's own. */
const refusedWords = [
  'password',
  'passwort',
  'passphrase',
  'motdepasse',
  'contrasena',
  'administrator',
  'admin',
  'letmein',
  'welcome',
  'iloveyou',
  'changeme',
  'trustno',
  'correcthorsebatterystaple',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'batman',
  'secret',
  'moderator',
  'supervisor',
  'custodian',
  'harborlight',
  'harbourlight',
] as const

/** Rows of common keyboards, for runs such as qwertyuiop. */
const rows = 'qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm azertyuiopqsdfghjklmwxcvbn'

/** The form in which a password is judged and hashed: the same text from any keyboard (RFC 8265). */
export function passwordForm(typed: string): string {
  return typed.normalize('NFKC')
}

/**
 * Judges a new password by length and by what guessers try first (NIST SP 800-63B, 3.1.1.2); no rules
 * about kinds of characters. `ownNames` are the person's e-mail and the like.
 */
export function checkPassword(
  typed: string,
  ownNames: readonly string[],
): { ok: true } | { ok: false; reason: PasswordReason } {
  const password = passwordForm(typed)
  const length = [...password].length
  if (length < passwordLimits.least) return { ok: false, reason: 'too_short' }
  if (length > passwordLimits.most) return { ok: false, reason: 'too_long' }
  const plain = password.toLowerCase()
  if (isMonotonous(plain) || isCommon(plain)) return { ok: false, reason: 'too_common' }
  if (ownNames.some((name) => isMostly(plain, name))) {
    return { ok: false, reason: 'contains_own_name' }
  }
  return { ok: true }
}

/** Few different characters, or one step repeated, as in 123456789012. */
function isMonotonous(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0)
  if (new Set(codes).size < 5) return true
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  const even = steps.filter((step) => step === 1 || step === -1 || step === 0).length
  return even >= steps.length - 2
}

/** A refused word, once or repeated, whatever figures and signs stand around it. */
function isCommon(plain: string): boolean {
  const letters = unleet(plain).replace(/[^a-z]/g, '')
  if (letters.length >= 6 && (rows.includes(letters) || rows.includes(reversed(letters)))) {
    return true
  }
  return refusedWords.some((word) => letters !== '' && letters.replaceAll(word, '') === '')
}

/** The person's own name with little added. */
function isMostly(plain: string, name: string): boolean {
  const own = name.toLowerCase().split('@')[0] ?? ''
  return own.length >= 4 && plain.includes(own) && plain.replaceAll(own, '').length < 8
}

const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a' }

/** Figures that stand between letters read as the letters they look like; a tail of figures stays. */
function unleet(plain: string): string {
  return plain.replace(/[01345@](?=.*[a-z])/g, (sign) => leet[sign] ?? sign)
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}
