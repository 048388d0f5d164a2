/** The words around a handle in free text: what announces a name, and what is no name. */

const idWords =
  '[iI][dD]|username|user name|handle|acc(?:oun)?t|nick|号码?|號碼?|账号|帳號|ไอดี|ชื่อ|아이디|आईडी|معرف|يوزر|ник|логин|追加|加|추가|เพิ่ม|แอด'
/** Words that a name can begin with: in `my_shop` and `as00` they belong to it. */
const joined =
  'is|was|as|called|under|with|by|to|me|us|my|on|at|es|al|est|au|le|adalah|ke|di|ay|sa|nya|qua'
const fillers =
  'no|number|num|:|เบอร์|คือ|ที่|ได้ที่|ครับ|ค่ะ|は|是|为|為|là|है|करें|करे|पर|हो|هو|على|رقم|번호|으로|로|номер|по'

const idWord = new RegExp(`@(?=[a-zA-Z0-9_])|(?:${idWords})(?![a-z])`, 'y')
const filler = new RegExp(
  `[ \\t:=>~|*_"'“”«»「」『』()[\\],،、-]|→|👉|(?:${joined})(?![a-zA-Z0-9_])|(?:${fillers})(?![a-zA-Z])`,
  'y',
)
const maxBetween = 8

/** What stands between a platform's word and the name; `named` when it says that a name follows. */
export type Between = Readonly<{ at: number; named: boolean; colon: boolean }>

/** Steps over "ID", ":", "is", "คือ" … from `from`; `at` is where a name would start. */
export const skipBetween = (text: string, from: number): Between => {
  let at = from
  let named = false
  let colon = false
  for (let step = 0; step < maxBetween; step++) {
    idWord.lastIndex = at
    filler.lastIndex = at
    const id = idWord.exec(text)?.[0]
    const skipped = id ?? filler.exec(text)?.[0]
    if (skipped === undefined) break
    named ||= id !== undefined
    colon ||= /[:=]/.test(skipped)
    if (skipped === '@') break
    at += skipped.length
  }
  return { at, named, colon }
}

const addVerb =
  /(?:add|contact|chat|message|dm|via|加|แอด|เพิ่ม|추가|kết bạn|tambah)\s{0,2}(?:me|my|us)?\s{0,2}(?:on|via|at|by|qua|di)?\s{0,2}$/i

/** "add me on", "แอด" right before the platform: the next word is meant as a name. */
export const isInvited = (text: string, start: number): boolean =>
  addVerb.test(text.slice(Math.max(0, start - 24), start))

const clauseEnd = /^(?:\s*$|\s*[\n,;.!?)/|&]|\s+(?:and|or|on|dan|và|y|et)\b|[^\sa-zA-Z0-9])/

/** Does the clause end here? Behind a lone letters-only word, the sentence usually goes on. */
export const endsClause = (text: string, end: number): boolean =>
  clauseEnd.test(text.slice(end, end + 8))

/** Words that follow a platform's name in ordinary prose. */
export const notNames: ReadonlySet<string> = new Set(
  `account accounts add admin and any anything app apps asking at attached available before bot
  business by call called came can channel channels chat chats click contact contacted contacting
  details download every for from given group groups has have here him his her http https id ids if
  immediately in info instead is it its join just link links live make me message messages messaging
  messenger mobile my name names no none not now number numbers of official on only open or our over
  page pay phone platform please post profile reply same scan see send she someone sorry start
  support text that the their them then they this to unknown us use user username using via video was
  we web when where which who will with yes you your`.split(/\s+/),
)
