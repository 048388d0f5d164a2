/** Why a key that fits was refused all the same. What is counted is which, how often and when. */
export const keyRefusals = ['network', 'scope', 'agreement', 'ended', 'too_often'] as const
export type KeyRefusal = (typeof keyRefusals)[number]

/** What an agency and supervisors are told by mail: somebody else may have the key. */
export const alarming: readonly KeyRefusal[] = ['network']
