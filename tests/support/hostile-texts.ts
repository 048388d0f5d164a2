/**
 * Texts of 100,000 characters that make careless patterns slow: half-finished forms repeated, walls
 * of one character, nested addresses. Shared by the tests (which ask only that they end) and the
 * benchmark (which prints how long they take).
 */
const size = 100_000

const wall = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

export const hostileTexts = {
  letters: wall('a'),
  digits: wall('1'),
  spacedDigits: wall('1 '),
  pluses: wall('+1 '),
  phones: wall('+66 81 234 5678 '),
  nationalPhones: wall('081-234-5678 '),
  dots: wall('.'),
  labels: wall('a.'),
  ats: wall('a@'),
  mailboxes: wall('aaaaaaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbb.c'),
  schemes: wall('http://'),
  joinedUrls: wall('http://a.com,'),
  brackets: wall('[.'),
  openBrackets: wall('( ( '),
  hosts: wall('evil.com '),
  wallets: wall('TPcDNYz4AxCaLCY2Xx4i95jGYwCjUrxg5r '),
  almostWallets: wall('1AfroW44dzHkjgbLEMLB3EvGDFegfkRewX '),
  ibans: wall('DE89 '),
  almostIbans: wall('DE89 3704 0044 0532 0130 01 '),
  cues: wall('LINE ID: '),
  weChat: wall('微信号'),
  telegrams: wall('Telegram @a_b, '),
  accounts: wall('account number '),
  spaces: wall(' '),
  newlines: wall('\n'),
  zeroWidth: wall('\u200b'),
  fullWidth: wall('ｈｔｔｐ：／／ｅ．ｃｏｍ'),
  thaiDigits: wall('๐๘๑'),
  surrogates: wall('\ud800'),
  emoji: wall('📞'),
  masks: wall('#EMAIL_'),
} as const
