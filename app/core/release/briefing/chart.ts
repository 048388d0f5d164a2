import type { Counted } from './facts.ts'

/** A bar or column as a share of the longest, from 0 to 1. What is not nothing is never invisible. */
export type Share<Code> = Counted<Code> & Readonly<{ share: number }>

const least = 0.015

export function sharesOf<Code>(counted: readonly Counted<Code>[]): Share<Code>[] {
  const most = Math.max(1, ...counted.map(({ count }) => count))
  return counted.map((one) => ({
    ...one,
    share: one.count === 0 ? 0 : Math.max(least, one.count / most),
  }))
}

/** A chart in words, for who can't see it: `Wallets 3, Links 1`. Rows with nothing are left out. */
export function chartInWords<Code>(
  counted: readonly Counted<Code>[],
  nameOf: (code: Code) => string,
  nothing: string,
): string {
  const said = counted.filter(({ count }) => count > 0)
  if (said.length === 0) return nothing
  return `${said.map(({ code, count }) => `${nameOf(code)} ${count}`).join(', ')}.`
}
