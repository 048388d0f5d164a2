/** For what scrolls by itself and holds nothing to focus: the keyboard must reach it (WCAG 2.1.1). */
export const scrollable = { tabIndex: 0 } as const
