import { fold } from './fold.ts'
import type { Found } from './found.ts'
import { findPersons } from './person/find-persons.ts'
import { defaultCountries, type Looking, type Settings } from './settings.ts'
import { type Span, type SpanType, spanTypes } from './span.ts'
import { findAddresses } from './spans/address.ts'
import { findEmails, findHandles, findLinks } from './spans/contact.ts'
import { findDates } from './spans/dates.ts'
import { findHealthNumbers, findNationalIds, findRecordNumbers } from './spans/identity.ts'
import { findPhones } from './spans/phone.ts'
import { findPostcodes } from './spans/postcode.ts'

const always = [findEmails, findLinks, findHandles, findAddresses, findPersons]
/** These find nothing in a text without a digit. */
const ofDigits = [findHealthNumbers, findNationalIds, findRecordNumbers, findDates, findPhones, findPostcodes]

/**
 * Proposes the parts of a text that may be personal, in order, never overlapping. A person decides; nothing here claims
 * that a text is free of personal data. Pure and linear in the length of the text.
 *
 * @throws RangeError when a type or a country in the settings is not known.
 * @example
 * findSpans('Ring Dr Okonkwo on 07700 900142') // [{ start: 8, end: 15, type: 'PERSON', ... }, { start: 19, end: 31, type: 'PHONE', ... }]
 */
export function findSpans(text: string, settings: Settings = {}): Span[] {
  const types = settings.types ?? spanTypes.filter((type) => type !== 'DATE')
  const looking = understood(settings, types)
  const folded = fold(text)
  const detectors = /\d/.test(folded.lower) ? [...always, ...ofDigits] : always
  const found = detectors.flatMap((detect) => detect(folded, looking)).filter(({ start, end }) => end > start)
  return settled(found)
    .filter(({ type }) => types.includes(type))
    .map(({ start, end, ...rest }) => ({
      start: folded.at[start] as number,
      end: folded.at[end] as number,
      ...rest,
    }))
}

function understood(settings: Settings, types: readonly SpanType[]): Looking {
  const strange = types.find((type) => !spanTypes.includes(type))
  if (strange !== undefined) throw new RangeError(`types: ${strange} is not one of ${spanTypes.join(', ')}`)
  const countries = settings.countries ?? defaultCountries
  const wrong = countries.find((country) => !/^[A-Z]{2}$/.test(country))
  if (wrong !== undefined)
    throw new RangeError(`countries: ${wrong} is not a country code of two capital letters`)
  return {
    countries,
    publicSites: (settings.publicSites ?? []).map((site) => site.toLowerCase()),
    staffNames: settings.staffNames ?? [],
  }
}

/** Of overlapping finds the kind first in `spanTypes` stays, then the surer, then the longer; a lower one keeps what is left of it at its ends. */
function settled(found: readonly Found[]): Found[] {
  const order = (type: SpanType) => spanTypes.indexOf(type)
  const ranked = found.toSorted(
    (a, b) =>
      order(a.type) - order(b.type) ||
      b.end - b.start - (a.end - a.start) ||
      b.confidence - a.confidence ||
      a.start - b.start,
  )
  const kept: Found[] = []
  const taken = new Uint8Array(found.reduce((most, { end }) => Math.max(most, end), 0))
  for (const one of ranked) {
    let { start, end } = one
    while (start < end && taken[start]) start++
    while (end > start && taken[end - 1]) end--
    if (taken.subarray(start, end).includes(1)) continue
    const trimmed = end - start < one.end - one.start
    if (end === start || (trimmed && one.type !== 'ADDRESS')) continue
    taken.fill(1, start, end)
    kept.push({ ...one, start, end })
  }
  return kept.sort((a, b) => a.start - b.start)
}
