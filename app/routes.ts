import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

// The site map: every address there is, by audience. A layout gives a section its styles and never
// guards it: each guarded loader and action authorises itself (docs/decisions/0004-guards.md).
const citizens = layout('routes/public/layout.tsx', [index('routes/public/home.tsx')])

const system = [
  route('health', 'routes/system/health.ts'),
  route('ready', 'routes/system/ready.ts'),
  route('.well-known/security.txt', 'routes/system/security-txt.ts'),
]

export default [citizens, ...system] satisfies RouteConfig
