import { describe, expect, test } from 'vitest'
import { canonical } from '#tests/support/canonical.ts'

describe('a handle', () => {
  test.each([
    ['@Lucky_Job', 'telegram', 'telegram:lucky_job'],
    ['https://t.me/Lucky_Job', undefined, 'telegram:lucky_job'],
    ['t.me/s/lucky_job/120', undefined, 'telegram:lucky_job'],
    ['https://t.me/+AbCdEfGhIjKlMnOp', undefined, 'telegram:+AbCdEfGhIjKlMnOp'],
    ['https://t.me/joinchat/AbCdEfGhIjKlMnOp', undefined, 'telegram:+AbCdEfGhIjKlMnOp'],
    ['tg://resolve?domain=lucky_job', undefined, 'telegram:lucky_job'],
    ['+66 81 234 5678', 'telegram', 'telegram:+66812345678'],
    ['wa.me/66812345678', undefined, 'whatsapp:+66812345678'],
    [
      'https://api.whatsapp.com/send?phone=%2B66812345678&text=hi',
      undefined,
      'whatsapp:+66812345678',
    ],
    [
      'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
      undefined,
      'whatsapp:invite/AbCdEfGhIjKlMnOpQrStUv',
    ],
    ['+66 81-234-5678', 'WhatsApp', 'whatsapp:+66812345678'],
    ['LovelyLily', 'wechat', 'wechat:lovelylily'],
    ['LovelyLily', '微信', 'wechat:lovelylily'],
    ['https://line.me/ti/p/~Somchai99', undefined, 'line:somchai99'],
    ['https://line.me/R/ti/p/%40luckyjob', undefined, 'line:@luckyjob'],
    ['@luckyjob', 'line', 'line:@luckyjob'],
    ['luckyjob', 'LINE', 'line:luckyjob'],
    ['https://line.me/R/ti/g/AbCdEfGhIj', undefined, 'line:group/AbCdEfGhIj'],
    ['https://zalo.me/0901234567', undefined, 'zalo:+84901234567'],
    ['0901234567', 'zalo', 'zalo:+84901234567'],
    ['https://zalo.me/g/abcxyz123', undefined, 'zalo:group/abcxyz123'],
    ['https://www.facebook.com/John.Doe.55', undefined, 'facebook:johndoe55'],
    [
      'https://m.facebook.com/profile.php?id=100012345678901',
      undefined,
      'facebook:100012345678901',
    ],
    ['https://m.me/johndoe55', undefined, 'facebook:johndoe55'],
    ['https://instagram.com/scam.boy/?hl=en', undefined, 'instagram:scam.boy'],
    ['https://x.com/ScamBoy/status/123', undefined, 'x:scamboy'],
    ['2604889256', 'twitter', 'x:id/2604889256'],
    ['https://www.tiktok.com/@scam.boy/video/7', undefined, 'tiktok:scam.boy'],
    ['viber://chat?number=%2B66812345678', undefined, 'viber:+66812345678'],
    ['https://open.kakao.com/o/AbCdEf', undefined, 'kakaotalk:open/AbCdEf'],
    ['live:.cid.abc123', 'skype', 'skype:live:.cid.abc123'],
    ['discord.gg/AbCdEf', undefined, 'discord:invite/AbCdEf'],
    ['12345678', 'qq', 'qq:12345678'],
    ['telegram: @lucky_job', undefined, 'telegram:lucky_job'],
  ])('%s on %s is %s', (raw, platform, expected) => {
    expect(canonical('handle', raw, { platform })).toBe(expected)
  })

  test.each([
    ['@lucky_job', undefined, 'platform_needed'],
    ['@lucky_job', 'carrier pigeon', 'platform_needed'],
    ['ab', 'telegram', 'not_a_handle'],
    ['two words', 'telegram', 'not_a_handle'],
    ['https://t.me/share/url?url=x', undefined, 'platform_needed'],
    ['081-234-5678', 'whatsapp', 'country_needed'],
    ['+123', 'whatsapp', 'not_a_handle'],
    ['a'.repeat(700), 'telegram', 'too_long'],
  ])('%s on %s is none', (raw, platform, reason) => {
    expect(canonical('handle', raw, { platform })).toBe(`refused: ${reason}`)
  })

  test('a national number on a messenger is read with the country', () => {
    expect(canonical('handle', '081-234-5678', { platform: 'whatsapp', country: 'TH' })).toBe(
      'whatsapp:+66812345678',
    )
  })
})
