import { expect, test } from 'vitest'
import { localPath } from '#core/access/local-path.ts'
import { fc } from '#tests/support/property.ts'

test('a path of this site, with its filters, is where one goes next', () => {
  for (const path of [
    '/',
    '/triage',
    '/triage?state=queued&urgency=high',
    '/staff/people/0192?x=%2F',
  ]) {
    expect(localPath(path)).toBe(path)
  }
})

test.each([
  '',
  'triage',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  ' /triage',
  '/triage\r\nSet-Cookie: a=b',
  '/..//evil.example',
  `/${'a'.repeat(2000)}`,
])('anything that could lead elsewhere is refused: %j', (path) => {
  expect(localPath(path)).toBeNull()
})

test('whatever is let through stays on this host', () => {
  const hostile = fc.stringMatching(/^[/\\.@:?#%a-z0-9 \t]{0,20}$/)
  fc.assert(
    fc.property(fc.oneof(hostile, fc.webUrl(), fc.string()), (given) => {
      const path = localPath(given)
      if (path === null) return
      expect(new URL(path, 'https://here.example').origin).toBe('https://here.example')
    }),
  )
})
