import { Section } from '#ui/staff/layout.tsx'
import { counted } from '../words.ts'

/** What is counted how, and what is not: figures without that are opinions. */
export function Notes({ closed, all }: { closed: number; all: boolean }) {
  return (
    <Section title="What these figures count" id="notes">
      <ul className="figures-notes">
        <li>
          Reports count on the day they were sent, with their own kind, country and language, and
          with the queue and the urgency of the case where they lie now. Everything else counts
          cases, each as it is now.
        </li>
        <li>
          A time counts on the day it ended. Cases that still wait have no such time yet: they stand
          under what is open, by their age. Nights, weekends and holidays are in it, because whoever
          reported lived through them.
        </li>
        <li>
          Left out are reports that were taken back, what waits in quarantine (but people in
          danger), and merged cases: their reports count where they lie now. A case that was merged
          or opened again counts so for the days before, too.
        </li>
        <li>
          Cases that were deleted after their time still count. What they were keeps its queue, kind
          and language; their country is gone.
        </li>
        <li>Days begin and end at midnight UTC. No figure is about one of us.</li>
        {closed > 0 && (
          <li>
            {all
              ? `${counted(closed, 'queue')} that you can’t open ${closed === 1 ? 'is' : 'are'} in these figures; a list that a figure leads to may be shorter.`
              : `${counted(closed, 'queue')} that you can’t open ${closed === 1 ? 'is' : 'are'} left out, but for people in danger.`}
          </li>
        )}
      </ul>
    </Section>
  )
}
