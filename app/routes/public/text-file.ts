/** A text file to keep, under a name that says nothing to whoever looks through the downloads. */
export function textFile(text: string, name: 'note' | 'note-2' | 'note-3'): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.txt"`,
      'Cache-Control': 'no-store',
    },
  })
}
