import type { CountryCode } from 'libphonenumber-js/max'
import type { SpanType } from './span.ts'

export type Settings = {
  /** Countries (ISO 3166, two letters) whose phone numbers and postcodes are looked for; the first is home. */
  readonly countries?: readonly CountryCode[]
  /** Names the organisation knows, its staff for one: found in any case, whole or by either end, with nothing else to go by. */
  readonly staffNames?: readonly string[]
  /** Types to look for. Default: all but DATE, since "seen on 3 May" names nobody; add it where the rules ask for it (HIPAA). */
  readonly types?: readonly SpanType[]
  /** Sites that belong to nobody in person, beside the public bodies known: `myhospital.org`. */
  readonly publicSites?: readonly string[]
}

/** Where the people of most services served write from; numbers with + are found for every country. */
export const defaultCountries: readonly CountryCode[] = [
  ...([
    'GB',
    'IE',
    'US',
    'CA',
    'FR',
    'ES',
    'DE',
    'PL',
    'IT',
    'PT',
    'NL',
    'RO',
    'UA',
    'TR',
    'IN',
    'PK',
    'BD',
    'AU',
    'NZ',
    'ZA',
    'NG',
    'SO',
    'SA',
    'AE',
    'EG',
    'SY',
  ] as const),
]

/** What a detector may ask of the settings, filled in. */
export type Looking = {
  readonly countries: readonly CountryCode[]
  readonly publicSites: readonly string[]
  readonly staffNames: readonly string[]
}
