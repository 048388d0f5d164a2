import { africa } from './directory/africa.ts'
import { americas } from './directory/americas.ts'
import { chinaHongKongMacaoTaiwan } from './directory/china-hong-kong-macao-taiwan.ts'
import { embassies } from './directory/embassies.ts'
import { europeAndOceania } from './directory/europe-and-oceania.ts'
import { japanKoreaMongolia } from './directory/japan-korea-mongolia.ts'
import { maritimeSouthEastAsia } from './directory/maritime-south-east-asia.ts'
import { mekong } from './directory/mekong.ts'
import { southAndWestAsia } from './directory/south-and-west-asia.ts'
import { type HelpService, unverified } from './service.ts'

/** Every service that the house knows of, none of it verified: numbers change, and only a call tells. */
export const builtInDirectory: readonly HelpService[] = [
  ...mekong,
  ...maritimeSouthEastAsia,
  ...chinaHongKongMacaoTaiwan,
  ...japanKoreaMongolia,
  ...southAndWestAsia,
  ...africa,
  ...europeAndOceania,
  ...americas,
  ...embassies,
].map(unverified)

/**
 * Countries that are answered for, also where the answer is that no line is known (North Korea): a
 * person is told so instead of being shown an empty page.
 */
export const coveredCountries: readonly string[] = [
  ...new Set([...builtInDirectory.map(({ country }) => country), 'KP']),
].sort()
