import { DemoPart } from './frame.tsx'

/** A report's whole life in ten minutes. */
export function DemoTour() {
  return (
    <DemoPart id="tour" title="A report’s whole life, in ten minutes">
      <ol className="demo-tour">
        <li>
          <p>
            <a href="/report">Tell something</a> as nobody in particular, and keep the code that you
            get.
          </p>
        </li>
        <li>
          <p>
            Sign in as <strong>Zephyr</strong>, find it in the queue by its number, claim it, read
            it, and write to its reporter.
          </p>
        </li>
        <li>
          <p>
            Go <a href="/return">back with your code</a>, read the answer, and answer.
          </p>
        </li>
        <li>
          <p>
            As <strong>Cedar</strong>, look at the pattern that waits for review: exactly what would
            leave, and what stays. Approve it with a fresh code.
          </p>
        </li>
        <li>
          <p>
            As <strong>Linden</strong>, open the latest release, check its signature, and say what
            the bank did about it.
          </p>
        </li>
        <li>
          <p>
            As <strong>Cedar</strong> again, read the audit log: all of that is in it, and none of
            the words.
          </p>
        </li>
      </ol>
    </DemoPart>
  )
}
