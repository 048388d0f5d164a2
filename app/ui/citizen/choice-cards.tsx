import type { ReactNode } from 'react'

export type ChoiceCard = { key: string; href: string; title: ReactNode; text: ReactNode }

/** Big links that each start something: which kind of tip, what to do next. The whole card is the target. */
export function ChoiceCards(props: { cards: ChoiceCard[] }) {
  return (
    <ul className="cards">
      {props.cards.map((card) => (
        <li className="card" key={card.key}>
          <a className="card-link" href={card.href}>
            {card.title}
          </a>
          <p>{card.text}</p>
        </li>
      ))}
    </ul>
  )
}
