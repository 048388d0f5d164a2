import { accountHosts } from '#core/indicator/handle/links.ts'
import { safeHosts } from '#core/indicator/safe-list.ts'

/**
 * Hosts whose pages are accounts, apps or ways to elsewhere: reading such an address takes rules that
 * the browser does not have, so it is sent whole. Separated by spaces, as check.js wants them.
 */
export const serverHosts: string = [
  ...new Set([
    ...accountHosts,
    ...safeHosts.flatMap(({ host, list }) => (list === 'app_store' ? [host] : [])),
    'google.com',
    'youtube.com',
    'linkedin.com',
    'vk.com',
    'slack-redir.net',
    'link.zhihu.com',
    'archive.org',
    'archive.ph',
    'archive.is',
    'archive.today',
    'bit.ly',
    'bitly.com',
  ]),
].join(' ')
