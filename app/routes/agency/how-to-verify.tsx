import { CodeBlock } from '#ui/agency/code-block.tsx'
import { Prose } from '#ui/agency/prose.tsx'
import { copyWords } from '#ui/staff/words.ts'

/** Two commands, run in the folder with the downloaded files. A test runs them. */
export function verifyCommands(publicKey: string): string {
  return [
    `minisign -Vm manifest.json -P ${publicKey}`,
    `jq -r '.files[] | "\\(.sha256)  \\(.name)"' manifest.json | sha256sum -c`,
  ].join('\n')
}

/** How to check a release with tools that are not ours. */
export function HowToVerify(props: { publicKey: string; number: number; previous: string | null }) {
  return (
    <Prose>
      <p>
        The manifest is signed with Ed25519 and holds the SHA-256 of each other file. Put the files
        into one folder and run, with{' '}
        <a href="https://jedisct1.github.io/minisign/" rel="noreferrer">
          minisign
        </a>{' '}
        and jq:
      </p>
      <CodeBlock
        title="Check signature and files"
        code={verifyCommands(props.publicKey)}
        copy={copyWords}
      />
      <p>
        The first line fails if one byte of the manifest was changed, the second if one byte of a
        file was. Compare the key once with the one that you were given on paper: it is also at{' '}
        <a href="/feeds/public-key">/feeds/public-key</a>.
      </p>
      {props.previous === null ? (
        <p>
          This is the first release. Each later manifest holds the SHA-256 of the one before, so
          nobody can change or drop one unseen.
        </p>
      ) : (
        <p>
          The SHA-256 of <code>manifest.json</code> in release {props.number - 1} must be{' '}
          <code className="hash">{props.previous}</code>: that is what this manifest says of it, so
          nobody can change or drop one unseen.
        </p>
      )}
    </Prose>
  )
}
