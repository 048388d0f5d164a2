import type { BarDatum } from './bar-chart.tsx'

/** A bar for each code that counts something, most first. */
export function barsOf<Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
  counts: Readonly<Partial<Record<Code, number>>>,
): BarDatum[] {
  return codes
    .map((key) => ({ key, label: names[key], value: counts[key] ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map((one) => ({ ...one, text: one.value.toLocaleString('en') }))
}
