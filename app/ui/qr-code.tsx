/** A QR code, dark on white in both themes: many cameras can't read the reverse. */
export function QrCode(props: { size: number; path: string; label: string }) {
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${props.size} ${props.size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${props.size}v${props.size}H0z`} />
      <path fill="#000" d={props.path} />
    </svg>
  )
}
