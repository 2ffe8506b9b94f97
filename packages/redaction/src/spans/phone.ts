import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type Folded, foldWord } from '../fold.ts'
import { after, before, type Found } from '../found.ts'
import type { Looking } from '../settings.ts'
import { isOfThing } from './identity.ts'

const run = /(?<![\p{L}\p{N}])[+(]{0,2}\d[\d ()/.-]{4,60}/gu
const phoneWords = new RegExp(
  `(?<![\\p{L}])(?:tel|telephone|phone|mobile|mob|cell|landline|call|called|calls|calling|ring|rang|reach|text|whatsapp|contact|fax|number is|no is|numero|telefono|telefon\\p{L}{0,3}|movil|llam\\p{L}{1,4}|handy|anrufen|nummer|rufnummer|numer|zadzwon\\p{L}{0,3}|dzwoni\\p{L}{0,3}|komorka|telefone|ligar|cellulare|chiam\\p{L}{1,4}|bel|telefoon|ara\\p{L}{0,3}|numaram|ffon|ffonio|galw\\p{L}{0,3}|portable|appel\\p{L}{1,4}|joindre|телефон\\p{L}{0,2}|номер|${['هاتف', 'هاتفي', 'رقمي', 'رقم', 'جوال', 'موبايل', 'اتصل', 'اتصلوا', 'ফোন', 'মোবাইল', 'নম্বর', 'फोन', 'मोबाइल', 'नंबर', 'ਫ਼ੋਨ', 'ਫੋਨ', 'فون'].map(foldWord).join('|')})(?![\\p{L}])`,
  'u',
)
const elseWords =
  /(?<![\p{L}])(?:code|pin|extension number of staff|score|dose|mg|ml|page|pounds|euros|dollars|£|\$|€|nhs number|weighed|hba1c|egfr|isbn|blood|pressure|bp|room|bed|ward)(?![\p{L}])[^.!?\n]{0,12}$/u

/** Telephone numbers: what libphonenumber calls valid for the countries set, and shapes of numbers it refuses (those kept for fiction). */
export function findPhones(folded: Folded, looking: Looking): Found[] {
  const { lower } = folded
  return [...lower.matchAll(run)].flatMap((hit) => {
    const whole = hit[0].replace(/[ (/.-]{1,60}$/, '')
    return pieces(whole, hit.index).flatMap(({ text, start }) => judge(lower, text, start, looking))
  })
}

/** A long run may be two numbers side by side: it is cut at spaces into stretches of at most 15 digits. */
function pieces(whole: string, start: number): { text: string; start: number }[] {
  if (digits(whole).length <= 15) return [{ text: whole, start }]
  const parts: { text: string; start: number }[] = []
  for (const part of whole.matchAll(/\S{1,60}/g)) {
    const last = parts.at(-1)
    const begins = /^[+0(]/.test(part[0]) && last !== undefined && digits(last.text).length >= 9
    if (last && !begins && digits(last.text + part[0]).length <= 13)
      last.text = whole.slice(last.start - start, part.index + part[0].length)
    else parts.push({ text: part[0], start: start + part.index })
  }
  return parts
}

const digits = (text: string) => text.replace(/\D/g, '')

function judge(lower: string, given: string, start: number, looking: Looking): Found[] {
  const text = given.startsWith('(') && !given.includes(')') ? given.slice(1) : given
  const from = start + given.length - text.length
  const count = digits(text).length
  const end = from + text.length
  if (count < 6 || count > 15 || isDateOrFigure(text)) return []
  const announced =
    phoneWords.test(before(lower, from, 36)) ||
    /^ ?,? ?(?:anytime|after \d|before \d|appelez|bitte anrufen)/.test(after(lower, end))
  if (!announced && (isOfThing(lower, from) || elseWords.test(before(lower, from, 24)))) return []
  const found = (confidence: number, why: string): Found[] => [
    { start: from, end, type: 'PHONE', confidence, why },
  ]
  if (text.includes('+'))
    return count >= 8
      ? found(
          parsePhoneNumberFromString(text)?.isPossible() ? 0.95 : 0.75,
          'a number with + and a country code',
        )
      : []
  const [home] = looking.countries
  const grouped = /[ ()./-]/.test(text)
  if (home && (announced || grouped || text.startsWith('0')) && isValid(text, home))
    return found(0.9, `a telephone number of ${home}`)
  if (looksNational(text)) return found(0.8, 'the shape of a telephone number')
  if (text.startsWith('00') && isValid(text, home ?? 'GB'))
    return found(0.9, 'a number with 00 and a country code')
  if (announced && count >= 7) return found(0.75, 'digits after words for a telephone number')
  const abroad = /^\(?0/.test(text) ? looking.countries.find((country) => isValid(text, country)) : undefined
  return abroad ? found(0.6, `a telephone number of ${abroad}`) : []
}

function isValid(text: string, country: CountryCode): boolean {
  return parsePhoneNumberFromString(text, country)?.isValid() ?? false
}

const isNorthAmerican = (text: string) => /^\(?[2-9]\d{2}\)?[ .-]{0,2}[2-9]\d{2}[ .-]\d{4}$/.test(text)

/** Numbers with a trunk 0 and nine to eleven digits, French pairs, North American groups: also those no network uses. */
function looksNational(text: string): boolean {
  const all = digits(text)
  if (isNorthAmerican(text)) return true
  if (!/^\(?0[1-9]/.test(text)) return false
  return all.length >= 9 && all.length <= 12
}

/** Dates, times, ranges, decimals and blood pressures, which share their signs with telephone numbers. */
function isDateOrFigure(text: string): boolean {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}$/.test(text)) return true
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{2,4}[ -]/.test(text)) return true
  if (/^\d{1,4}([/.-])\d{1,4}$/.test(text) || /^\d{1,3}\.\d+$/.test(text)) return true
  return (
    /^(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d$/.test(text) ||
    /^\d{4} ?- ?\d{4}$/.test(text) ||
    /^\d{1,3}\/\d{1,3}(?:[ ,;-]+\d{1,3}\/\d{1,3})+$/.test(text)
  )
}
