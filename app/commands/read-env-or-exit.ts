import { type Env, type Mode, readEnv } from '#infra/env.server.ts'

/** The settings, or a plain list of what is wrong with them and exit code 78 (EX_CONFIG, sysexits.h). */
export function readEnvOrExit(mode: Mode): Env {
  const result = readEnv(mode, process.env)
  if (result.ok) return result.env
  exitWithProblems(result.problems)
}

export function exitWithProblems(problems: readonly string[]): never {
  console.error(`Harborlight does not start:\n${problems.map((p) => `  - ${p}`).join('\n')}`)
  process.exit(78)
}
