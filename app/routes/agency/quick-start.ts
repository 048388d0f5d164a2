/** Commands of the quick start, as bash runs them. A test runs every one, in this order. */
export type Step = { title: string; code: string }

/** `key` stands in the first command, where a reader puts their own. */
export function quickStart(origin: string, key: string): Step[] {
  return [
    {
      title: 'Name the portal and your key',
      code: [`export PORTAL='${origin}'`, `export KEY='${key}'`].join('\n'),
    },
    {
      title: 'Get the public key, once',
      code: 'curl -sSf "$PORTAL/feeds/public-key" -o harborlight.pub',
    },
    {
      title: 'List the releases that you have not read, oldest first',
      code: [
        'curl -sSf -H "Authorization: Bearer $KEY" "$PORTAL/feeds/releases?after=0" \\',
        `  | jq -r '.releases[] | "\\(.number) \\(.week)"'`,
      ].join('\n'),
    },
    {
      title: 'Fetch the newest manifest and check its signature',
      code: [
        'curl -sSf -H "Authorization: Bearer $KEY" "$PORTAL/feeds/releases/latest" -o manifest.json',
        'release="$PORTAL/feeds/releases/$(jq .sequence manifest.json)"',
        'curl -sSf -H "Authorization: Bearer $KEY" "$release/manifest.json.minisig" -O',
        'minisign -Vm manifest.json -p harborlight.pub',
      ].join('\n'),
    },
    {
      title: 'Fetch its files and check each',
      code: [
        `for name in $(jq -r '.files[].name' manifest.json); do`,
        '  curl -sSf -H "Authorization: Bearer $KEY" "$release/$name" -O',
        'done',
        `jq -r '.files[] | "\\(.sha256)  \\(.name)"' manifest.json | sha256sum -c`,
      ].join('\n'),
    },
    {
      title: 'Ask again later: 304 means nothing new',
      code: [
        'curl -sSf -H "Authorization: Bearer $KEY" --etag-compare etag --etag-save etag \\',
        `  -o latest.json -w '%{http_code}\\n' "$PORTAL/feeds/releases/latest"`,
      ].join('\n'),
    },
  ]
}
