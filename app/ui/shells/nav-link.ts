/** One link of a navigation. `key` is compared with the shell's `current`. */
export type NavLink = {
  key: string
  href: string
  label: string
  /** Shown beside the label, e.g. how many cases wait. */
  count?: number
}
