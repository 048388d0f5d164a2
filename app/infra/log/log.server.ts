import { type Logger, pino } from 'pino'
import type { Env } from '#infra/env.server.ts'

/**
 * The only fields that a log line may hold. There is no address, agent, referrer, URL with a query,
 * or message text among them: what isn't here can't be logged (tests/infra/log.test.ts).
 */
const allowed = [
  'event',
  'method',
  'route',
  'status',
  'ms',
  'code',
  'name',
  'at',
  'count',
  'job',
  'mode',
  'port',
  'version',
] as const
type Field = (typeof allowed)[number]
export type LogFields = { event: string } & { [K in Exclude<Field, 'event'>]?: string | number }

export type Log = {
  info: (fields: LogFields) => void
  warn: (fields: LogFields) => void
  error: (fields: LogFields, cause?: unknown) => void
}

export function createLog(
  env: Pick<Env, 'LOG_LEVEL'>,
  destination?: { write: (line: string) => void },
): Log {
  const options = {
    level: env.LOG_LEVEL,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  }
  const logger: Logger = destination ? pino(options, destination) : pino(options)
  return {
    info: (fields) => logger.info(keepAllowed(fields)),
    warn: (fields) => logger.warn(keepAllowed(fields)),
    error: (fields, cause) => logger.error({ ...keepAllowed(fields), ...describeError(cause) }),
  }
}

function keepAllowed(fields: LogFields): object {
  const kept: Record<string, string | number> = {}
  for (const key of allowed) {
    const value = fields[key]
    if (value !== undefined) kept[key] = value
  }
  return kept
}

/** An error's class, code and place; never its message, which may quote what a person wrote. */
function describeError(cause: unknown): object {
  if (!(cause instanceof Error)) return {}
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  const frame = cause.stack
    ?.split('\n')
    .find((line) => /\bapp\/|\bbuild\//.test(line) && /^\s+at /.test(line))
  return {
    name: cause.name,
    code,
    at: frame
      ?.trim()
      .replace(/^at /, '')
      .replace(/^.*\/((?:app|build)\/)/, '$1'),
  }
}
