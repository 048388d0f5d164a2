import type { Platform } from '#core/indicator/handle/platforms.ts'

/**
 * Links that name an account or an invitation. `path` is matched against path and query; its first
 * group is the name. `as: 'exact'` keeps capitals (invitation codes), `prefix` sets such codes apart
 * from user names.
 */
export type LinkRule = Readonly<{
  platform: Platform
  hosts: readonly string[]
  path: RegExp
  prefix?: string
  as?: 'exact' | 'phone'
}>

const telegram = ['t.me', 'telegram.me', 'telegram.dog']
const whatsapp = ['wa.me', 'api.whatsapp.com', 'web.whatsapp.com', 'whatsapp.com', 'wa.link']
const facebook = ['facebook.com', 'fb.com', 'fb.me', 'm.me', 'messenger.com']

export const linkRules: readonly LinkRule[] = [
  {
    platform: 'telegram',
    hosts: telegram,
    path: /^\/(?:joinchat\/|\+)([\w-]{10,40})/,
    prefix: '+',
    as: 'exact',
  },
  {
    platform: 'telegram',
    hosts: telegram,
    path: /^\/(?:s\/)?(?!(?:joinchat|share|addstickers|addemoji|addlist|proxy|socks|iv|login|setlanguage|addtheme|bg|boost|invoice|c|s)(?:[/?]|$))([a-z][a-z0-9_]{3,31})(?:[/?]|$)/i,
  },
  {
    platform: 'telegram',
    hosts: ['tg.resolve'],
    path: /^\/(?:[^#\s]{0,100}&)?domain=([a-z][a-z0-9_]{3,31})/i,
  },
  {
    platform: 'whatsapp',
    hosts: ['chat.whatsapp.com'],
    path: /^\/(?:invite\/)?([A-Za-z0-9]{16,30})/,
    prefix: 'invite/',
    as: 'exact',
  },
  {
    platform: 'whatsapp',
    hosts: whatsapp,
    path: /^\/message\/([A-Z0-9]{10,20})/i,
    prefix: 'message/',
    as: 'exact',
  },
  {
    platform: 'whatsapp',
    hosts: whatsapp,
    path: /^\/channel\/([A-Za-z0-9]{16,30})/,
    prefix: 'channel/',
    as: 'exact',
  },
  {
    platform: 'whatsapp',
    hosts: whatsapp,
    path: /^\/(?:send\/?\?(?:[^#\s]{0,200}&)?phone=)?(?:\+|%2b)?(\d{7,15})(?!\d)/i,
    as: 'phone',
  },
  {
    platform: 'wechat',
    hosts: ['u.wechat.com', 'weixin.qq.com'],
    path: /^\/(?:r\/|g\/)?([\w-]{10,40})/,
    prefix: 'code/',
    as: 'exact',
  },
  {
    platform: 'line',
    hosts: ['line.me'],
    path: /^\/(?:r\/)?ti\/p\/(?:~|%7e)?(@?[a-z0-9][a-z0-9._-]{2,19}|%40[a-z0-9._-]{3,18})(?:[/?]|$)/i,
  },
  {
    platform: 'line',
    hosts: ['line.me', 'page.line.me'],
    path: /^\/(?:r\/)?ti\/g2?\/([\w-]{8,60})/i,
    prefix: 'group/',
    as: 'exact',
  },
  { platform: 'line', hosts: ['page.line.me'], path: /^\/(@?[a-z0-9][a-z0-9._-]{2,19})/i },
  {
    platform: 'line',
    hosts: ['lin.ee'],
    path: /^\/([A-Za-z0-9]{5,12})/,
    prefix: 'short/',
    as: 'exact',
  },
  {
    platform: 'zalo',
    hosts: ['zalo.me', 'chat.zalo.me'],
    path: /^\/g\/([a-z0-9]{5,20})/i,
    prefix: 'group/',
  },
  {
    platform: 'zalo',
    hosts: ['zalo.me', 'chat.zalo.me'],
    path: /^\/(?:pc\/)?(\d{8,15})(?:[/?]|$)/,
    as: 'phone',
  },
  { platform: 'zalo', hosts: ['zalo.me'], path: /^\/([a-z][a-z0-9._]{3,29})(?:[/?]|$)/i },
  {
    platform: 'facebook',
    hosts: facebook,
    path: /^\/profile\.php\?(?:[^#\s]{0,200}&)?id=(\d{5,20})/i,
  },
  { platform: 'facebook', hosts: facebook, path: /^\/people\/[^/?\s]{1,100}\/(\d{5,20})/i },
  { platform: 'facebook', hosts: facebook, path: /^\/groups\/([\w.]{3,60})/i, prefix: 'group/' },
  {
    platform: 'facebook',
    hosts: facebook,
    path: /^\/(?:t\/|pages\/[^/?\s]{1,100}\/)(\w[\w.]{2,59})/i,
  },
  {
    platform: 'facebook',
    hosts: facebook,
    path: /^\/(?!(?:pages|people|groups|events|sharer|share|login|help|policies|watch|marketplace|photo|photos|permalink|story|hashtag|plugins|dialog|tr|reel|privacy|business|ads|legal|terms|settings|gaming|messages|recover|home|profile)(?:[./?]|$))(\w[\w.]{4,59})(?:[/?]|$)/i,
  },
  {
    platform: 'instagram',
    hosts: ['instagram.com', 'instagr.am'],
    path: /^\/(?!(?:p|reel|reels|tv|explore|accounts|stories|about|legal|developer|direct|web)(?:[/?]|$))([\w.]{2,30})(?:[/?]|$)/i,
  },
  {
    platform: 'x',
    hosts: ['twitter.com', 'x.com', 'mobile.twitter.com'],
    path: /^\/(?:i\/user\/|intent\/(?:user|follow)\?(?:[^#\s]{0,100}&)?user_id=)(\d{5,20})/i,
    prefix: 'id/',
  },
  {
    platform: 'x',
    hosts: ['twitter.com', 'x.com', 'mobile.twitter.com'],
    path: /^\/(?!(?:i|home|share|intent|search|hashtag|explore|privacy|tos|login|signup|settings|about|jobs|download|statuses|oauth|account)(?:[/?]|$))@?(\w{1,15})(?:[/?]|$)/i,
  },
  { platform: 'tiktok', hosts: ['tiktok.com', 'vt.tiktok.com'], path: /^\/@([\w.]{2,24})/i },
  { platform: 'signal', hosts: ['signal.me'], path: /^\/#?p\/(?:\+|%2b)?(\d{7,15})/i, as: 'phone' },
  {
    platform: 'signal',
    hosts: ['signal.group', 'signal.me'],
    path: /^\/#?(?:eu\/)?([\w-]{20,80})/,
    prefix: 'code/',
    as: 'exact',
  },
  {
    platform: 'viber',
    hosts: ['viber.chat', 'viber.add'],
    path: /^\/?\??(?:[^#\s]{0,100}&)?number=(?:\+|%2b)?(\d{7,15})/i,
    as: 'phone',
  },
  {
    platform: 'viber',
    hosts: ['invite.viber.com'],
    path: /^\/\?(?:[^#\s]{0,200}&)?g2=([\w-]{8,60})/,
    prefix: 'group/',
    as: 'exact',
  },
  {
    platform: 'kakaotalk',
    hosts: ['open.kakao.com'],
    path: /^\/o\/([\w-]{5,20})/,
    prefix: 'open/',
    as: 'exact',
  },
  {
    platform: 'kakaotalk',
    hosts: ['pf.kakao.com'],
    path: /^\/(_\w{4,12})/,
    prefix: 'channel/',
    as: 'exact',
  },
  {
    platform: 'skype',
    hosts: ['join.skype.com'],
    path: /^\/(?:invite\/|bot\/)?([\w-]{8,40})/,
    prefix: 'invite/',
    as: 'exact',
  },
  {
    platform: 'discord',
    hosts: ['discord.gg'],
    path: /^\/([\w-]{2,32})/,
    prefix: 'invite/',
    as: 'exact',
  },
  {
    platform: 'discord',
    hosts: ['discord.com', 'discordapp.com'],
    path: /^\/invite\/([\w-]{2,32})/,
    prefix: 'invite/',
    as: 'exact',
  },
  { platform: 'snapchat', hosts: ['snapchat.com'], path: /^\/add\/([\w.-]{3,15})/i },
  { platform: 'linkedin', hosts: ['linkedin.com'], path: /^\/in\/([^/?#\s]{3,300})/i },
  { platform: 'youtube', hosts: ['youtube.com'], path: /^\/@([\w.-]{3,30})/i },
  {
    platform: 'youtube',
    hosts: ['youtube.com'],
    path: /^\/channel\/(UC[\w-]{22})/,
    prefix: 'channel/',
    as: 'exact',
  },
  {
    platform: 'vk',
    hosts: ['vk.com', 'vk.ru'],
    path: /^\/(?!(?:feed|share|away|login|video|wall|photo|doc|app)\b)([a-z][\w.]{2,31})(?:[/?]|$)/i,
  },
]
