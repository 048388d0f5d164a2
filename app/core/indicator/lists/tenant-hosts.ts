/**
 * Platforms that give each customer a subdomain but are not in the public suffix list's private
 * section: `free-coins.tumblr.com` is its tenant's, `tumblr.com` is not. From the services' own
 * documentation of customer addresses.
 */
export const tenantHosts = [
  'tumblr.com',
  'typeform.com',
  'medium.com',
  'substack.com',
  'zendesk.com',
  'freshdesk.com',
  'sharepoint.com',
  'slack.com',
  'notion.site',
  'jotform.com',
  'livejournal.com',
  'weebly.com',
  'wordpress.com',
  'blogger.com',
  'workable.com',
  'bamboohr.com',
  'recruitee.com',
  'teachable.com',
  'thinkific.com',
] as const
