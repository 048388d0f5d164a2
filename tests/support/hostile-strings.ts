/** What a hostile or an unlucky person types: each seed alone, and in each of the places around it. */
const seeds = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title></select></option><b>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">here</a>',
  '<!-- --!><style>*{display:none}</style>',
  '<![CDATA[ ]]>',
  '&lt;script&gt; &amp;amp; &#x27; &nbsp;',
  '" autofocus onfocus="alert(1)" x="',
  '\u202Eexe.gpj\u202C',
  '\u200F\u200Eمرحبا\u061C',
  '\u2066left\u2069\u2067right\u2069',
  'zero\u200Bwidth\u200D\u2060\uFEFF',
  'nul\u0000in the middle\u0001\u0007\u001B[31m',
  'lone \uD800 and \uDC00 halves',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(20),
  '👩‍👩‍👧‍👦🏳️‍🌈',
  "'; DROP TABLE tip; --",
  "1' OR '1'='1",
  '$1; SELECT pg_sleep(10)',
  '{{7*7}} \u0024{7*7} #{7*7} <%= 7*7 %>',
  '{count} {max} {date} {constructor}',
  '%s %n %x %00 %2e%2e%2f',
  '../../../../etc/passwd',
  'C:\\Windows\\System32',
  'one\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  '[object Object]',
  '{"$gt":""}',
  '=HYPERLINK("http://a.example")',
  '+1+1|cmd',
  '```js\nalert(1)\n```',
  '[x](javascript:alert(1))',
  'ﷺ𒈙ｆｕｌｌ　ｗｉｄｔｈ',
] as const

const around: readonly ((seed: string) => string)[] = [
  (seed) => seed,
  (seed) => ` ${seed} `,
  (seed) => `before ${seed}`,
  (seed) => `${seed} after`,
  (seed) => `"${seed}"`,
  (seed) => `'${seed}'`,
  (seed) => `<${seed}>`,
  (seed) => `${seed}\t${seed}`,
  (seed) => [...seed].reverse().join(''),
  (seed) => seed.toUpperCase(),
  (seed) => encodeURIComponent(seed.replace(/\p{Cs}/gu, '')),
  (seed) => `สวัสดี ${seed} مرحبا`,
]

const longest = ['A'.repeat(30_000), '<b>'.repeat(10_000), '\u202E'.repeat(10_000)]
const deep = Array.from({ length: 17 }, (_, at) => '<div>'.repeat(at + 1))

/** Five hundred of them. */
export const hostileStrings: readonly string[] = [
  ...seeds.flatMap((seed) => around.map((place) => place(seed))),
  ...longest,
  ...deep,
]
