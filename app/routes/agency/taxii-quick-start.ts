import { apiRootPath } from '#core/taxii/resources.ts'
import type { Step } from './quick-start.ts'

/** A collection over TAXII, from the shell and from Python. A test runs the commands. */
export function taxiiCommands(origin: string, key: string): Step[] {
  return [
    {
      title: 'Find your collections',
      code: [
        `export ROOT='${origin}${apiRootPath}' KEY='${key}'`,
        `curl -sSf -u "agency:$KEY" "\${ROOT}collections/" | jq -r '.collections[] | "\\(.id) \\(.title)"'`,
      ].join('\n'),
    },
    {
      title: 'Read the first one, a page at a time',
      code: [
        `id=$(curl -sSf -u "agency:$KEY" "\${ROOT}collections/" | jq -r '.collections[0].id')`,
        'next=',
        `while page=$(curl -sSf -u "agency:$KEY" "\${ROOT}collections/$id/objects/?limit=1000$next"); do`,
        `  jq -c '.objects[]?' <<<"$page" >> objects.ndjson`,
        `  next=$(jq -r 'if .more then "&next=" + .next else "" end' <<<"$page")`,
        '  [ -n "$next" ] || break',
        'done',
        'wc -l < objects.ndjson',
      ].join('\n'),
    },
  ]
}

/** With taxii2-client 2.3 or newer; the user name may be anything. */
export const taxiiPython = (origin: string) =>
  [
    'from taxii2client.v21 import ApiRoot, as_pages',
    '',
    `root = ApiRoot('${origin}${apiRootPath}', user='agency', password=KEY)`,
    'for page in as_pages(root.collections[0].get_objects, per_request=1000):',
    "    for found in page.get('objects', []):",
    "        print(found['id'], found.get('revoked', False))",
  ].join('\n')
