import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Security headers of every answer. No inline style or script but those with this answer's nonce;
 * Referrer-Policy stays same-origin so that Chromium keeps the Origin of our own forms.
 */
export function securityHeaders(
  publicOrigin: string,
  development: boolean,
  framedBy: readonly string[] = [],
): RequestHandler {
  const everywhere = pageHeaders(publicOrigin, development, ["'none'"])
  if (framedBy.length === 0) return everywhere
  // Only the banner, and only in the frames of sites that the operator named.
  const framed = pageHeaders(publicOrigin, development, framedBy)
  return (request, response, next) =>
    (request.path === bannerPath ? framed : everywhere)(request, response, next)
}

const bannerPath = '/alerts/banner'

function pageHeaders(
  publicOrigin: string,
  development: boolean,
  ancestors: readonly string[],
): RequestHandler {
  const https = publicOrigin.startsWith('https:')
  const socket = development ? ['ws:'] : []
  const unsafeStyle = development ? ["'unsafe-inline'"] : []
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${'locals' in response ? nonceOf(response.locals) : ''}'`,
        ],
        styleSrc: ["'self'", ...unsafeStyle],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...socket],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: [...ancestors],
        baseUri: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    // The older header knows no list of sites.
    xFrameOptions: ancestors.includes("'none'") ? { action: 'deny' } : false,
    xDnsPrefetchControl: { allow: false },
  })
}

/**
 * What answers to programs carry of these: there is no page, so nothing may load and nothing runs.
 * Names in lower case, as a `Response` has them, so that what an answer says itself takes their place.
 */
export function machineHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  const https = publicOrigin.startsWith('https:')
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(https && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}

function nonceOf(locals: unknown): string {
  return typeof locals === 'object' && locals !== null && 'nonce' in locals
    ? String(locals.nonce)
    : ''
}

/** Every power of the browser that no page here uses, off. */
export const permissionsPolicy =
  'accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), geolocation=(), gyroscope=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=(), browsing-topics=()'
