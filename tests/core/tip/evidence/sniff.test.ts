import { describe, expect, it } from 'vitest'
import { refusedByBytes } from '#core/tip/evidence/refused-bytes.ts'
import { sniffText } from '#core/tip/evidence/sniff-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const typeOf = (text: string) => {
  const sniffed = sniffText(bytes(text))
  return sniffed.ok ? sniffed.mediaType : sniffed.reason
}

describe('an e-mail', () => {
  const mail =
    'Return-Path: <a@b.example>\r\nFrom: HR <hr@job.example>\r\nSubject: Offer\r\n\r\nDear,'
  it('is known by its header lines', () => {
    expect(typeOf(mail)).toBe('message/rfc822')
    expect(typeOf(`From hr@job.example Sun Nov 22\n${mail}`)).toBe('message/rfc822')
  })
  it('may hold bytes of any charset', () => {
    const old = new Uint8Array([...bytes(mail), 0xc4, 0xe3, 0xba, 0xc3])
    expect(sniffText(old)).toEqual({ ok: true, mediaType: 'message/rfc822' })
  })
  it('is not made by one line that looks like a header', () => {
    expect(typeOf('Subject: hello\n\nwords')).toBe('file_type')
  })
})

describe('a chat export', () => {
  it.each([
    ['Android', '12/05/2026, 10:31 - Lee: hi\n12/05/2026, 10:32 - Me: hello'],
    ['iPhone', '\u200e[12/05/2026, 10:31:45] Lee: hi\n[12/05/2026, 10:32:00] Me: hello'],
    ['American', '5/12/26, 10:31\u202fPM - Lee: hi\n5/12/26, 10:32\u202fPM - Me: hello'],
    ['German', '12.05.26, 10:31 - Lee: hi\n12.05.26, 10:32 - Me: hallo'],
    ['Japanese', '2026/05/12 10:31 - Lee: hi\n2026/05/12 10:32 - Me: hello'],
    ['Chinese', '2026/5/12 上午10:31 - Lee: 你好\n2026/5/12 上午10:32 - Me: 好'],
    ['old Korean', '2026년 5월 12일 오전 10:31, Lee : 안녕\n2026년 5월 12일 오전 10:32, Me : 네'],
    ['Korean', '2026. 5. 12. 오전 10:31 - Lee: 안녕\n2026. 5. 12. 오전 10:32 - Me: 네'],
    ['Arabic', '١٢‏/٥‏/٢٠٢٦، ١٠:٣١ - Lee: hi\n١٢‏/٥‏/٢٠٢٦، ١٠:٣٢ - Me: hello'],
  ])('of WhatsApp is known by its lines: %s', (_, text) => {
    expect(typeOf(text)).toBe('text/x-whatsapp-chat')
  })
  it('of Telegram is known by its marks, as JSON and as HTML', () => {
    expect(typeOf('{ "name": "Lee", "type": "personal_chat", "id": 1, "messages": [ {} ] }')).toBe(
      'text/x-telegram-json',
    )
    expect(
      typeOf(
        '<!DOCTYPE html>\n<html><body><div class="page_wrap"><div class="page_body chat_page">',
      ),
    ).toBe('text/x-telegram-html')
  })
  it('of LINE is known by its title', () => {
    expect(typeOf('[LINE] Chat history with Lee\nSaved on: 2026/05/12\n\n10:31\tLee\thi')).toBe(
      'text/x-line-chat',
    )
  })
  it('in UTF-16 is read by its byte order mark', () => {
    const text = '12/05/2026, 10:31 - Lee: hi\n12/05/2026, 10:32 - Me: hello'
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
    expect(sniffText(wide)).toEqual({ ok: true, mediaType: 'text/x-whatsapp-chat' })
  })
})

describe('what is refused', () => {
  it.each([
    ['a drawing that can hold a program', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file_svg'],
    ['the same with a prologue', '<?xml version="1.0"?><!-- x --><svg onload="x">', 'file_svg'],
    ['a web page', '<!DOCTYPE html><html><body>hi', 'file_web_page'],
    ['words', 'just words', 'file_type'],
    ['other JSON', '{"messages": 1}', 'file_type'],
    ['nothing', '', 'file_type'],
  ])('%s', (_, text, reason) => {
    expect(typeOf(text)).toBe(reason)
  })

  it.each([
    ['a ZIP', 'PK\u0003\u0004\u0014photo.jpg', 'file_archive'],
    ['a Word file, which is a ZIP', 'PK\u0003\u0004 [Content_Types].xml', 'file_office'],
    ['an app, which is a ZIP', 'PK\u0003\u0004 AndroidManifest.xml', 'file_program'],
    ['a RAR', 'Rar!\u001a', 'file_archive'],
    ['a Windows program', 'MZ\u0090', 'file_program'],
    ['a script', '#!/bin/sh', 'file_program'],
  ])('%s, by its first bytes', (_, text, reason) => {
    expect(refusedByBytes(Buffer.from(text, 'latin1'))).toBe(reason)
  })

  it('nothing else is, by its first bytes', () => {
    expect(refusedByBytes(bytes('%PDF-1.7'))).toBeNull()
    expect(refusedByBytes(new Uint8Array())).toBeNull()
  })
})

it('a head that was built to take long is read at once', () => {
  const slow = [
    `{${'"type":"a" '.repeat(6000)}`,
    '12/05/'.repeat(10_000),
    `${'1'.repeat(60_000)}:`,
    '<'.repeat(64_000),
    'From: '.repeat(10_000),
  ]
  for (const text of slow) expect(typeOf(text)).toBe('file_type')
})
