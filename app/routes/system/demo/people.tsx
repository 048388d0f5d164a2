import type { DemoPersonView } from '#operations/demo/read-demo.server.ts'
import { Copied, DemoPart } from './frame.tsx'

type Props = { people: DemoPersonView[]; passphrase: string; custodianPassphrase: string }

const does: Record<string, { name: string; text: string }> = {
  admin: { name: 'Administrator', text: 'Invites people and partner agencies. Sees no report.' },
  moderator: { name: 'Moderator', text: 'Works through the queue and drafts patterns.' },
  supervisor: { name: 'Supervisor', text: 'Approves what others drafted and cuts releases.' },
  custodian: { name: 'Custodian', text: 'Alone can open the contact details of a reporter.' },
  agency_member: { name: 'Agency', text: 'Downloads releases and says what was done.' },
}

export function DemoPeople({ people, passphrase, custodianPassphrase }: Props) {
  const secondsLeft = people[0]?.code.secondsLeft ?? 30
  return (
    <DemoPart id="people" title="Who is who">
      <div className="demo-secret">
        <p>
          <span>Everybody’s password</span> <Copied value={passphrase} what="the password" />
        </p>
        <p>
          <span>The custodian’s passphrase, besides</span>{' '}
          <Copied value={custodianPassphrase} what="the custodian’s passphrase" />
        </p>
      </div>
      <p className="demo-clock" data-code-seconds={secondsLeft}>
        <span>
          New codes in <strong data-code-left>{secondsLeft}</strong> seconds.
        </span>{' '}
        <progress
          aria-label="Time until new codes"
          max={30}
          value={secondsLeft}
          data-code-progress
        />{' '}
        <a href="/demo#people">Load new codes</a>
      </p>
      <ul className="demo-people">
        {people.map((person) => (
          <Person key={person.email} person={person} />
        ))}
      </ul>
    </DemoPart>
  )
}

function Person({ person }: { person: DemoPersonView }) {
  const { callSign, email, code } = person
  const role = does[person.roles[0] ?? '']
  return (
    <li className="demo-person">
      <h3>{callSign}</h3>
      <p className="demo-role">
        <strong>{person.agency ?? role?.name}.</strong> {role?.text}
      </p>
      <dl>
        <div>
          <dt>E-mail</dt>
          <dd>
            <Copied value={email} what={`${callSign}’s e-mail`} />
          </dd>
        </div>
        <div>
          <dt>Code now</dt>
          <dd className="demo-code">
            {code.digits ? (
              <Copied
                value={code.digits}
                shown={`${code.digits.slice(0, 3)} ${code.digits.slice(3)}`}
                what={`${callSign}’s code`}
              />
            ) : (
              'Both are used; wait for the next'
            )}
          </dd>
        </div>
      </dl>
    </li>
  )
}
