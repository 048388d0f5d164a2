/**
 * Reads what is new with nothing but Python's own library, and keeps where it stands in a file. A
 * test runs it as it stands here.
 */
export const pythonFeed = (origin: string, key: string): string =>
  `import json, pathlib, urllib.request

PORTAL, KEY = '${origin}', '${key}'
STATE = pathlib.Path('harborlight-state.json')


def get(path):
    asked = urllib.request.Request(PORTAL + path, headers={'Authorization': 'Bearer ' + KEY})
    with urllib.request.urlopen(asked) as answer:
        return answer.read()


state = json.loads(STATE.read_text()) if STATE.exists() else {'after': 0, 'patterns': {}}
for release in json.loads(get(f"/feeds/releases?after={state['after']}"))['releases']:
    lines = get(f"/feeds/releases/{release['number']}/patterns.ndjson").decode().splitlines()
    for pattern in map(json.loads, lines):
        if pattern['status'] == 'revoked':
            state['patterns'].pop(pattern['id'], None)  # take its indicators out, too
        else:
            state['patterns'][pattern['id']] = [one['value'] for one in pattern['indicators']]
    state['after'] = release['number']
STATE.write_text(json.dumps(state))
print(len(state['patterns']), 'patterns after release', state['after'])`

/** With taxii2-client 2.3 or newer; the user name may be anything. Not run by our tests: see the page. */
export const pythonTaxii = (origin: string, key: string): string =>
  `# pip install taxii2-client
from taxii2client.v21 import Server, as_pages

server = Server('${origin}/taxii2/', user='agency', password='${key}')
collection = server.api_roots[0].collections[0]
for page in as_pages(collection.get_objects, per_request=1000):
    for found in page.get('objects', []):
        print(found['id'], found.get('revoked', False))`
