import { type Flag, sources } from './flag.ts'

/** Wordings of investments, friendships that lead to them, and demands for money. */
export const moneyFlags = {
  sure_profit: {
    source: sources.ftcCrypto,
    patterns: [
      /\b(?:guaranteed?|assured|sure|100 ?%) (?:daily |weekly |monthly |high )?(?:returns?|profits?|income|roi|earnings|payouts?)\b/,
      /\bfixed (?:daily |weekly |monthly )?(?:returns?|profits?|roi)\b/,
      /\b(?:risk[- ]free|no risk|zero risk|without (?:any )?risk)\b/,
      /\b(?:double|triple) (?:your |up (?:your )?)?(?:money|investment|deposit|btc|bitcoins?|coins?|eth)\b/,
      /\b\d{1,3}(?:\.\d)? ?%[^.]{0,20}\b(?:daily|per day|a day|every day|weekly|per week|a week|in \d{1,2} (?:hours?|days?))\b/,
      /\b(?:returns?|profits?)\b[^.]{0,20}\bin (?:just |only )?\d{1,2} (?:hours?|days?|minutes?)\b/,
    ],
  },
  pay_to_withdraw: {
    source: sources.fincen,
    patterns: [
      /\b(?:pay|deposit|send|top ?up)\b[^.]{0,40}\b(?:tax|fee|margin|deposit|verification|commission)\b[^.]{0,40}\b(?:withdraw|release|unfreeze|unlock|cash ?out)/,
      /\b(?:withdraw(?:al)?s?|release|unfreeze|unlock)\b[^.]{0,50}\b(?:you (?:must|need to|have to)|requires?|after|until)\b[^.]{0,30}\b(?:pay|deposit|tax|fee)\b/,
      /\b(?:withdrawal|release|unfreez(?:e|ing)|clearance) (?:fee|tax|charge)\b/,
      /\baccount (?:is |has been |was )?(?:frozen|locked)\b[^.]{0,60}\b(?:pay|deposit|send)\b/,
    ],
  },
  coached_trading: {
    source: sources.fincen,
    patterns: [
      /\b(?:my|our) (?:uncle|aunt|cousin|mentor|teacher|professor|analyst|assistant)\b[^.]{0,60}\b(?:trad(?:e|ing)|invest|signals?|crypto|insider)/,
      /\b(?:i(?:'ll| will| can)|let me) (?:teach|show|guide|help) you\b[^.]{0,40}\b(?:trad(?:e|ing)|invest|earn|crypto|make money)/,
      /\b(?:vip|free|trading|crypto|forex) signals?\b/,
      /\binsider (?:information|tips?|news|knowledge)\b/,
      /\b(?:account|trading) manager will (?:trade|guide|handle)/,
    ],
  },
  coins_only: {
    source: sources.ftcCrypto,
    patterns: [
      /\b(?:pay|payment|deposit|send|transfer|invest|recharge|top ?up)\b[^.]{0,40}\b(?:usdt|tether|bitcoins?|btc|crypto(?:currency)?|eth(?:ereum)?|trc-?20)\b/,
      /\b(?:bitcoin|crypto) (?:atm|kiosk|machine)\b/,
      /\b(?:send|transfer)\b[^.]{0,30}\b(?:to|into) (?:this|my|our|the following) (?:wallet|address)\b/,
      /\bgiveaway\b[^.]{0,80}\b(?:send|btc|eth|bitcoin|ethereum|xrp)\b/,
    ],
  },
  gift_cards: {
    source: sources.ftcGiftCards,
    patterns: [
      /\b(?:gift ?cards?|(?:itunes|steam|google play|apple|amazon|razer) cards?)\b[^.]{0,60}\b(?:pay|send|buy|code|scratch|photo|number)/,
      /\b(?:pay|send|buy)\b[^.]{0,40}\b(?:gift ?cards?|(?:itunes|steam|google play|razer) cards?)\b/,
    ],
  },
  wrong_number: {
    source: sources.fincen,
    patterns: [
      /\b(?:sorry|oh|oops)[^.]{0,40}\bwrong (?:number|person|contact)\b/,
      /\bwrong number\b.{0,80}\b(?:fate|friends?|nice to meet|where are you|your name)\b/,
      /\b(?:it'?s|must be|maybe) fate\b/,
    ],
  },
  keep_secret: {
    source: sources.ftcImposters,
    patterns: [
      /\b(?:do not|don'?t|never) (?:tell|inform|share (?:this|it) with|talk to|discuss (?:this|it) with)\b[^.]{0,40}\b(?:anyone|anybody|family|bank|police|friends?|parents?|others)\b/,
      /\bkeep (?:this|it) (?:a )?(?:secret|confidential|between us|private)\b/,
    ],
  },
  remote_access: {
    source: sources.ftcTech,
    patterns: [
      /\b(?:any ?desk|team ?viewer|quick ?support|rust ?desk|ultra ?viewer|air ?droid)\b/,
      /\bshare (?:your )?screen\b/,
      /\b(?:tell|give|send|share)\b[^.]{0,20}\b(?:otp|one[- ]time (?:password|code|pin)|verification code|seed phrase|recovery phrase|private key)\b/,
    ],
  },
  money_back: {
    source: sources.ftcRecovery,
    patterns: [
      /\b(?:recover|retrieve|get back|reclaim|trace)\b[^.]{0,30}\b(?:lost|stolen|scammed|your) (?:funds?|money|crypto(?:currency)?|bitcoins?|coins?|assets?|investments?)\b/,
      /\b(?:crypto|fund|asset|bitcoin) recovery (?:experts?|services?|agents?|specialists?|hackers?|team)\b/,
      /\b(?:hire|contact) a (?:hacker|recovery)\b/,
    ],
  },
  authority_demand: {
    source: sources.ftcImposters,
    patterns: [
      /\b(?:arrest(?: warrant)?|lawsuit|legal action|court case|money laundering)\b[^.]{0,80}\b(?:pay|transfer|safe account|fine|call (?:us|now))\b/,
      /\b(?:safe|secure|security|supervised) account\b[^.]{0,40}\b(?:transfer|move|send)\b|\b(?:transfer|move|send)\b[^.]{0,60}\b(?:safe|secure|supervised) account\b/,
      /\b(?:parcel|package|delivery|account|card)\b[^.]{0,50}\b(?:suspended|blocked|held|on hold|will be (?:closed|suspended))\b.{0,80}\b(?:click|link|verify|confirm|update)\b/,
    ],
  },
} as const satisfies Record<string, Flag>
