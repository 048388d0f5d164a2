/** Which key, in a cell of a table: its name, and how it begins. */
export function KeyCell({ prefix, label }: { prefix: string; label: string }) {
  return (
    <>
      <span dir="auto">{label}</span>
      <span className="cell-sub">
        <code>hlk_{prefix}_…</code>
      </span>
    </>
  )
}
