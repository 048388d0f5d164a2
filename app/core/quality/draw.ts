/** A draw is one of so many equally likely numbers, from 0 on. */
export const drawSpan = 10_000
/** Which rule a draw was judged by; a change of `isDrawn` is a new one. */
export const drawRule = 1

export type Draw = {
  /** 0 to 9,999, drawn at the moment of the decision. */
  draw: number
  /** How many in a hundred, 0 to 100. */
  share: number
}

/** Whether a decision is looked at a second time: each with the same chance, whoever decided what. */
export function isDrawn({ draw, share }: Draw): boolean {
  return draw < share * (drawSpan / 100)
}

/** A share as it was typed, in percent; undefined where it is none. */
export function readShare(typed: string): number | undefined {
  const share = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : -1
  return share >= 0 && share <= 100 ? share : undefined
}
