import type { ReactNode } from 'react'

/** The top of the home page: dusk, a beam over water, and the one thing to do. The picture is decorative. */
export function Hero(props: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="hero">
      <div className="hero-text">
        <h1>{props.title}</h1>
        {props.children}
      </div>
      <svg className="hero-scene" viewBox="0 0 480 360" aria-hidden="true" focusable="false">
        <linearGradient id="hero-light" x1="1" x2="0">
          <stop className="hero-stop" stopOpacity="0.5" />
          <stop className="hero-stop" offset="1" stopOpacity="0" />
        </linearGradient>
        <linearGradient id="hero-light-away">
          <stop className="hero-stop" stopOpacity="0.4" />
          <stop className="hero-stop" offset="1" stopOpacity="0" />
        </linearGradient>
        <path fill="url(#hero-light)" d="M362 96 0 20v132z" />
        <path fill="url(#hero-light)" d="M362 96 0 58v62z" />
        <path fill="url(#hero-light-away)" d="m374 96 106-26v52z" />
        <path className="hero-tower" d="M357 84h22v24h4l10 176h-50l10-176h4z" />
        <path
          className="hero-band"
          d="m351.600 140 32.800 0 1.900 34h-36.600zM348 208h40l1.900 34h-43.800z"
        />
        <path className="hero-tower" d="M353 84h30v-5l-15-15-15 15z" />
        <path className="hero-lamp" d="M361 88h14v16h-14z" />
        <path className="hero-land" d="M292 292c26-14 50-16 78-14s74 4 110 22v60H270z" />
        <path className="hero-sea" d="M0 284h300M40 304h230M0 324h210M90 344h150" />
        <path className="hero-glint" d="M120 296h96M168 314h66M60 336h70" />
      </svg>
    </section>
  )
}
