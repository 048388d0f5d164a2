import { isCountry } from '#core/tip/country.ts'

/** Regions of the world after the UN's M49 (https://unstats.un.org/unsd/methodology/m49/), some joined. */
const countriesByRegion = {
  south_east_asia: 'BN KH ID LA MM MY PH SG TH TL VN',
  east_asia: 'CN HK JP KP KR MN MO TW',
  south_asia: 'AF BD BT IN IR LK MV NP PK',
  west_and_central_asia: 'AE AM AZ BH CY GE IL IQ JO KG KW KZ LB OM PS QA SA SY TJ TM TR UZ YE',
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  europe:
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA',
  north_america: 'BM CA GL PM US',
  latin_america:
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
} as const satisfies Record<string, string>

export type Region = keyof typeof countriesByRegion | 'unknown'

/** As they are listed: where most is reported first, what nobody said last. */
export const regions: readonly Region[] = [
  ...(Object.keys(countriesByRegion) as (keyof typeof countriesByRegion)[]),
  'unknown',
]

const regionByCountry: ReadonlyMap<string, Region> = new Map(
  Object.entries(countriesByRegion).flatMap(([region, codes]) =>
    codes.split(' ').map((code) => [code, region as Region] as const),
  ),
)

/** The region of a country; `unknown` where none was told. Antarctica counts as unknown. */
export function regionOf(country: string | null): Region {
  if (country === null || !isCountry(country)) return 'unknown'
  return regionByCountry.get(country) ?? 'unknown'
}
