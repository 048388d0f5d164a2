/** What MISP takes under Sync Actions, Feeds, Import Feeds from JSON. */
export const mispFeed = (origin: string, key: string): string =>
  JSON.stringify(
    [
      {
        Feed: {
          name: 'Harborlight',
          provider: 'Harborlight',
          url: `${origin}/feeds/misp`,
          source_format: 'misp',
          input_source: 'network',
          headers: `Authorization: Bearer ${key}`,
          enabled: true,
          caching_enabled: true,
          distribution: '0',
          delete_local_file: false,
          lookup_visible: false,
        },
      },
    ],
    null,
    2,
  )

/** OpenCTI's connector for TAXII 2 as a service of its compose file. */
export const openCti = (origin: string, key: string): string =>
  `connector-harborlight:
  image: opencti/connector-taxii2:latest
  environment:
    - OPENCTI_URL=http://opencti:8080
    - OPENCTI_TOKEN=CHANGE_ME
    - CONNECTOR_ID=CHANGE_ME_UUID4
    - CONNECTOR_NAME=Harborlight
    - CONNECTOR_SCOPE=ipv4-addr,ipv6-addr,vulnerability,domain,url,file-sha256,file-md5,file-sha1
    - TAXII2_DISCOVERY_URL=${origin}/taxii2/
    - TAXII2_USERNAME=agency
    - TAXII2_PASSWORD=${key}
    - TAXII2_V21=true
    - TAXII2_COLLECTIONS=*.*
    - TAXII2_INITIAL_HISTORY=8760
    - TAXII2_INTERVAL=1
  restart: always`

/** Power Query (M) for Excel: a query that sends the key as a header and reads the CSV as text. */
export const excelQuery = (origin: string, key: string): string =>
  `let
  File = Web.Contents("${origin}", [
    RelativePath = "feeds/releases/latest/indicators.csv",
    Headers = [Authorization = "Bearer ${key}"]
  ]),
  Rows = Csv.Document(File, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Table = Table.PromoteHeaders(Rows, [PromoteAllScalars = true])
in
  Table`
