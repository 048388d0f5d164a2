export default function Home() {
  return (
    <main id="main">
      <h1>Harborlight</h1>
    </main>
  )
}
