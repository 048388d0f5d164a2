import type { DemoView } from '#operations/demo/read-demo.server.ts'
import { Copied, DemoPart } from './frame.tsx'

export function DemoReports({ reports }: Pick<DemoView, 'reports'>) {
  return (
    <DemoPart id="reports" title="Reports to come back to">
      <p>
        Each of these codes opens a report at <a href="/return">Come back with your code</a>, as its
        reporter sees it.
      </p>
      <ul className="demo-reports">
        {reports.map(({ reference, code, about }) => (
          <li key={code}>
            <span>
              <strong>{reference}</strong> {about}
            </span>
            <Copied value={code} what={`the code of ${reference}`} />
          </li>
        ))}
      </ul>
    </DemoPart>
  )
}
