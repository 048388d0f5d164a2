import { expect, test } from 'vitest'
import { shapeOf } from '#infra/http/request-log.server.ts'
import { createLog, type LogFields } from '#infra/log/log.server.ts'

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog({ LOG_LEVEL: 'debug' }, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

test('a field that is not on the list never reaches the log', () => {
  const sneaky = {
    event: 'request',
    ip: '203.0.113.9',
    story: 'canary',
    url: '/x?canary',
  } as LogFields
  const text = linesOf((log) => log.info(sneaky))
  expect(text).toContain('"event":"request"')
  expect(text).not.toMatch(/canary|203\.0\.113\.9/)
})

test('an error is logged by its class, code and place, never by its message', () => {
  const error = Object.assign(new TypeError('canary in the query value'), {
    code: 'P2002',
    meta: { value: 'canary' },
  })
  const text = linesOf((log) => log.error({ event: 'route.failed' }, error))
  expect(text).toMatch(/TypeError/)
  expect(text).toMatch(/P2002/)
  expect(text).not.toContain('canary')
})

test('the shape of a path hides ids, numbers and whatever is unusual', () => {
  expect(shapeOf('/triage/cases/4711')).toBe('/triage/cases/:')
  expect(shapeOf('/staff/enrol/aB3dE5fG7hI9')).toBe('/staff/enrol/:')
  expect(shapeOf('/report/K7QF-2M9D')).toBe('/report/:')
  expect(shapeOf('/report/what-happened')).toBe('/report/what-happened')
})
