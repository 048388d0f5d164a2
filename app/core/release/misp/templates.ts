/** A published MISP object template (https://github.com/MISP/misp-objects), as an object names it. */
export type MispTemplate = Readonly<{
  name: string
  'meta-category': string
  description: string
  template_uuid: string
  template_version: string
}>

const template = (
  name: string,
  category: string,
  description: string,
  uuid: string,
  version: number,
): MispTemplate => ({
  name,
  'meta-category': category,
  description,
  template_uuid: uuid,
  template_version: String(version),
})

/** Those that we fill. MISP matches uuid and version; the descriptions are our own words. */
export const templates = {
  coin: template(
    'coin-address',
    'financial',
    'An address that receives coins',
    'd0e6997e-78da-4815-a6a1-cfc1c1cb8a46',
    7,
  ),
  transaction: template(
    'cryptocurrency-transaction',
    'financial',
    'A payment in coins',
    'a4aab70f-e43a-48cb-bf82-505de8228dd6',
    3,
  ),
  bankAccount: template(
    'bank-account',
    'financial',
    'An account at a bank',
    'b4712203-95a8-4883-80e9-b566f5df11c9',
    3,
  ),
  phone: template(
    'phone-number',
    'mobile',
    'A phone number in E.164',
    'c4b5a67c-63d2-11ec-90d6-0242ac120003',
    1,
  ),
  telegram: template(
    'telegram-account',
    'misc',
    'An account on Telegram',
    '06f02ecf-5afb-42c5-9cb0-b362e222f52c',
    2,
  ),
  account: template(
    'user-account',
    'misc',
    'An account on a platform',
    '49606b06-22f0-4ac8-8eee-2f12ad46f3d3',
    6,
  ),
  company: template(
    'legal-entity',
    'misc',
    'The name that a company goes by',
    '14f5688f-d89c-469f-9878-c48bf6c41c65',
    2,
  ),
} as const satisfies Record<string, MispTemplate>
