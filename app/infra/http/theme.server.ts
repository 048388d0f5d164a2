import { createCookie } from '@remix-run/node'

export type Theme = 'system' | 'light' | 'dark'

/** A staff member's choice of light or dark; says nothing about anyone, so it may outlive the session. */
const themeCookie = createCookie('hl_theme', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: 31_536_000,
})

export async function readTheme(request: Request): Promise<Theme> {
  const value: unknown = await themeCookie.parse(request.headers.get('Cookie')).catch(() => null)
  return asTheme(value)
}

export function asTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}

export function setTheme(theme: Theme): Promise<string> {
  return themeCookie.serialize(theme)
}
