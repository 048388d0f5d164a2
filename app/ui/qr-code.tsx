/** A QR code, dark on white in both themes: many cameras can't read the reverse. */
export function QrCode(props: { side: number; src: string; label: string }) {
  return (
    <img className="qr" src={props.src} width={props.side} height={props.side} alt={props.label} />
  )
}
