import type { ActionFunctionArgs } from '@remix-run/node'
import { newToken } from '#infra/keyring/token.server.ts'
import { readCookie, setCookie } from './cookies.server.ts'

/** This browser's secret for what is lent to it; null where it never asked. */
export function readBorrower({ request, context }: ActionFunctionArgs): Promise<string | null> {
  return readCookie(context.house.env, 'identity', request)
}

/** The same, made where there is none, with the Set-Cookie header that keeps it a day longer. */
export async function ensureBorrower(
  args: ActionFunctionArgs,
): Promise<{ token: string; headers: HeadersInit }> {
  const token = (await readBorrower(args)) ?? newToken()
  return {
    token,
    headers: { 'Set-Cookie': await setCookie(args.context.house.env, 'identity', token) },
  }
}
