/** 16 × 16 shapes in the text's own colour. Always decorative: words stand beside them. */
const SHAPES = {
  alert: 'M8 1.6 15.4 14.4H.6zM7.2 6v4h1.6V6zm0 5.2v1.6h1.6v-1.6z',
  info: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8M7.2 7v5h1.6V7zm0-3v1.7h1.6V4z',
  check: 'M6.3 12.9 1.6 8.2l1.5-1.5 3.2 3.2 6.6-6.6 1.5 1.5z',
  cross: 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z',
  circle: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2m0 1.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4',
  half: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2m0 1.8v8.4a4.2 4.2 0 0 0 0-8.4',
  disc: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2',
  ring: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2m0 1.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4M8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  diamond: 'M8 1.2 14.8 8 8 14.8 1.2 8z',
  diamondOpen: 'M8 1.2 14.8 8 8 14.8 1.2 8zm0 2.7L3.9 8 8 12.1 12.1 8z',
  up: 'M8 2.4 14.4 13H1.6z',
  down: 'M8 13.6 1.6 3h12.8z',
  dash: 'M2.5 7h11v2h-11z',
  pause: 'M4 2.8h3v10.4H4zm5 0h3v10.4H9z',
  arrow: 'M9.2 3.2 14 8l-4.8 4.8-1.3-1.3L10.5 9H2V7h8.5L7.9 4.5z',
  link: 'M6.8 9.2a2.6 2.6 0 0 1 0-3.6l2.6-2.6a2.6 2.6 0 0 1 3.6 3.6l-1.4 1.4-1.2-1.2 1.4-1.4a.9.9 0 0 0-1.2-1.2L8 6.8a.9.9 0 0 0 0 1.2zm2.4-2.4a2.6 2.6 0 0 1 0 3.6L6.6 13A2.6 2.6 0 0 1 3 9.4L4.4 8l1.2 1.2-1.4 1.4a.9.9 0 0 0 1.2 1.2L8 9.2A.9.9 0 0 0 8 8z',
  loop: 'M8 3a5 5 0 0 1 4.4 2.6V3.4H14V9H8.4V7.4h2.9A3.4 3.4 0 1 0 11 10.2l1.5.9A5 5 0 1 1 8 3',
  box: 'M1.6 2.6h12.8v3.2h-.8v7.6H2.4V5.8h-.8zm2.4 3.2v6h8v-6zM6 7.4h4V9H6z',
  lock: 'M4.6 7V5.2a3.4 3.4 0 0 1 6.8 0V7h.8v6.6H3.8V7zm1.6 0h3.6V5.2a1.8 1.8 0 0 0-3.6 0z',
  clock:
    'M8 1.4a6.6 6.6 0 1 1 0 13.2A6.6 6.6 0 0 1 8 1.4M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3m-.8 1.6h1.6v3l2.2 1.5-.9 1.4-2.9-2z',
  flag: 'M3 1.6h1.6v.8H13l-1.8 3.2L13 8.8H4.6v5.6H3z',
  eye: 'M8 3.4c3.2 0 5.8 1.8 7.2 4.6-1.4 2.8-4 4.6-7.2 4.6S2.2 10.8.8 8C2.2 5.2 4.8 3.4 8 3.4m0 2a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2',
  pencil: 'M11 1.6 14.4 5 5.4 14H2v-3.4zm-7.4 9.7v1.1h1.1l6.4-6.4L10 4.9z',
  calendar: 'M4.4 1.6H6v1.2h4V1.6h1.6v1.2h2.2v11.6H2.2V2.8h2.2zM3.8 6.6v6.2h8.4V6.6z',
  signal: 'M7 6h2v8H7zM3 9h2v5H3zm8-6h2v11h-2z',
} as const

export type IconName = keyof typeof SHAPES

export function Icon(props: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[props.name]} fillRule="evenodd" />
    </svg>
  )
}
