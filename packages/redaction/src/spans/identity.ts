import type { Folded } from '../fold.ts'
import { before, clauseBefore, type Found } from '../found.ts'
import { isDni, isHealthNumber, isKimlik, isPesel } from './check-digits.ts'

const ten = /(?<![\p{L}\p{N}+.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}]|[.,]\d|-\d)/gu
const chiWords = /(?<![\p{L}])chi(?![\p{L}])/u
const nhsWords =
  /(?<![\p{L}])(?:nhs|h ?& ?c|health and care|n\.h\.s\.?)(?![\p{L}])(?! (?:111|app|staff|trust|hospital))/u
const thingWords =
  /(?<![\p{L}])(?:batch|ticket|parking|order|invoice|booking|serial|model|lot|tracking|parcel|receipt|account|barcode|isbn|ref|reference|version|part|locker|asset|transaction|card)(?![\p{L}])/u

/** Words that say a number belongs to a thing, not to a person. */
export const isOfThing = (text: string, at: number): boolean => thingWords.test(clauseBefore(text, at, 36))

/** NHS, CHI and H&C numbers. With the words in front also where the check digit is wrong (people mistype); else only where it is right. */
export function findHealthNumbers({ lower }: Folded): Found[] {
  return [...lower.matchAll(ten)].flatMap((hit): Found[] => {
    const words = before(lower, hit.index, 48)
    const span = { start: hit.index, end: hit.index + hit[0].length }
    const right = isHealthNumber(hit[0])
    if (chiWords.test(words))
      return [{ ...span, type: 'CHI_NUMBER', confidence: right ? 0.97 : 0.85, why: 'ten digits after "CHI"' }]
    if (nhsWords.test(words))
      return [
        {
          ...span,
          type: 'NHS_NUMBER',
          confidence: right ? 0.97 : 0.8,
          why: 'ten digits after words for an NHS number',
        },
      ]
    if (!right || isOfThing(lower, hit.index) || /^0/.test(hit[0])) return []
    const dated = isDayMonth(hit[0])
    if (/^\d{3}[ -]\d{3}[ -]\d{4}$/.test(hit[0]) && !/-/.test(hit[0]))
      return [
        {
          ...span,
          type: 'NHS_NUMBER',
          confidence: 0.6,
          why: 'ten digits with the check digit of an NHS number',
        },
      ]
    if (/^\d{10}$/.test(hit[0]))
      return [
        {
          ...span,
          type: dated ? 'CHI_NUMBER' : 'NHS_NUMBER',
          confidence: 0.5,
          why: 'ten digits with the check digit of a health number',
        },
      ]
    return []
  })
}

function isDayMonth(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

type Shape = {
  readonly pattern: RegExp
  readonly confidence: number
  readonly why: string
  readonly holds?: (text: string) => boolean
}

/** Numbers whose shape, or check digit, speaks for itself. */
const shapes: readonly Shape[] = [
  {
    pattern:
      /(?<![\p{L}\p{N}])(?!bg|gb|nk|kn|tn|nt|zz)(?:[a-ceghj-prtw-z][a-ceghj-nprtw-z]|qq) ?-?\d{2} ?-?\d{2} ?-?\d{2} ?-?[a-d](?![\p{L}\p{N}])/gu,
    confidence: 0.95,
    why: 'the shape of a National Insurance number',
  },
  {
    pattern: /(?<![\p{L}\p{N}-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}-])/gu,
    confidence: 0.9,
    why: 'the shape of a Social Security number',
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d) ?(?:\d{2}|2[ab]) ?\d{3} ?\d{3}(?: ?\d{2})?(?![\p{L}\p{N}])/gu,
    confidence: 0.85,
    why: 'the shape of a French social security number',
    holds: (text) => / /.test(text) || text.length >= 15,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:[xyz]-?\d{7}|\d{8}|\d{2}\.\d{3}\.\d{3})[ -]?[a-z](?![\p{L}\p{N}])/gu,
    confidence: 0.9,
    why: 'a DNI or NIE with the right letter',
    holds: isDni,
  },
  {
    pattern: /(?<![\p{L}\p{N}])\d{11}(?![\p{L}\p{N}])/gu,
    confidence: 0.75,
    why: 'eleven digits with the check digit of a PESEL or kimlik',
    holds: (text) => !text.startsWith('0') && (isPesel(text) || isKimlik(text)),
  },
  {
    pattern: /(?<![\p{L}\p{N}])[a-z]{6}\d{2}[a-ehlmpr-t]\d{2}[a-z]\d{3}[a-z](?![\p{L}\p{N}])/gu,
    confidence: 0.95,
    why: 'the shape of a codice fiscale',
  },
  {
    pattern: /(?<![\p{L}\p{N}])\d{7}[a-w][a-iw]?(?![\p{L}\p{N}])/gu,
    confidence: 0.6,
    why: 'the shape of an Irish PPS number',
    holds: (text) => isPps(text),
  },
  {
    pattern: /(?<![\p{L}\p{N}-])\d{6}[-+]\d{4}(?![\p{L}\p{N}-])/gu,
    confidence: 0.7,
    why: 'the shape of a Nordic personal number',
    holds: (text) => isDayMonth(text) || isDayMonth(text.slice(4, 6) + text.slice(2, 4)),
  },
  {
    pattern: /(?<![\p{L}\p{N}])[a-z9]{5}\d[0156]\d{4}[a-z9]{2}\d[a-z]{2}(?![\p{L}\p{N}])/gu,
    confidence: 0.95,
    why: 'the shape of a British driving licence number',
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])[1-9][ac-hj-km-np-rt-y][ac-hj-km-np-rt-y\d]\d-?[ac-hj-km-np-rt-y][ac-hj-km-np-rt-y\d]\d-?[ac-hj-km-np-rt-y]{2}\d{2}(?![\p{L}\p{N}])/gu,
    confidence: 0.9,
    why: 'the shape of a Medicare number',
  },
]

function isPps(text: string): boolean {
  const sum = [8, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  const more = text[8] ? 9 * (text.charCodeAt(8) - 96) : 0
  return 'wabcdefghijklmnopqrstuv'[(sum + more) % 23] === text[7]
}

const idWords =
  /(?<![\p{L}])(?:national insurance|ni (?:number|no\.?|num)|ni ?(?=[:#=])|nino|ssn|social security|social(?= (?:is|was|no|number|#)|:)|social insurance|sin number|passport|aadhaar|aadhar|pesel|dni|nie|nif|bsn|burgerservicenummer|numero de (?:secu|securite)[\p{L} ]{0,12}|n[o°] ?(?:de )?secu|securite sociale|steuer-?id[\p{L}]{0,16}|steuernummer|sozialversicherungsnummer|versichertennummer|versicherungsnummer|codice fiscale|tessera sanitaria|pps|ppsn|cpr|personnummer|driving licen[cs]e|driver'?s licen[cs]e|visa number|brp|kimlik|cnp|id card|identity card|identity number|national id|id number|ausweis|dowod|dowodu|nss|seguridad social|cnic|nid|medicare|medicaid|رقم الهويه|رقم الهوية|الهوية|جواز|জাতীয় পরিচয়|снилс|паспорт|ипн|іпн)(?![\p{L}])/u
const recordWords =
  /(?<![\p{L}'])(?:(?:hosp(?:ital)?|patient|chart|unit|medical records?|health records?|record|clinic|district|unique)\.? ?(?:id|no\.?|num(?:ber)?\.?|ref(?:erence)?|identifier|#|:)|mrn|m\.r\.n\.?|(?:case|complaint|pals|incident|referral|claim)\.? ?(?:id|no\.?|num(?:ber)?|ref(?:erence)?|#)|hospital id|patient id|member id|subscriber id|policy (?:no\.?|number)|insurance (?:id|no\.?|number)|health card|k number|x number|s number|p number|nhi|rm number|r number|emr|ehr|ipp|numero de dossier|numero de (?:historia|expediente)(?: clinica)?|historia clinica|nhc|fallnummer|patientennummer|aktenzeichen|numer (?:pacjenta|kartoteki|historii)|numero (?:paziente|cartella)|patientnummer|dossiernummer|rhif (?:claf|ysbyty|claf)|رقم الملف|رقم المريض|হাসপাতাল নম্বর|রোগীর নম্বর)(?![\p{L}])/u
const code =
  /(?<![\p{L}\p{N}@/])(?:[a-z]{1,4}-?)?\d(?:[\d -]{2,18}\d)(?:[a-z]{1,2})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}@/])[a-z]{1,3}\d[a-z\d-]{4,14}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}@/])[a-z]{1,6}(?:[/-]\d{2,8}){1,3}(?![\p{L}\p{N}/])/gu

/** National identity numbers: by shape, by check digit, or by the words in front. */
export function findNationalIds({ lower }: Folded): Found[] {
  const shaped = shapes.flatMap(({ pattern, confidence, why, holds }) =>
    [...lower.matchAll(pattern)]
      .filter((hit) => (holds?.(hit[0]) ?? true) && !isOfThing(lower, hit.index))
      .map(
        (hit): Found => ({
          start: hit.index,
          end: hit.index + hit[0].length,
          type: 'NATIONAL_ID',
          confidence,
          why,
        }),
      ),
  )
  return [
    ...shaped,
    ...findCodes(lower, idWords, 'NATIONAL_ID', 'a number after words for an identity number'),
  ]
}

/** Hospital and record numbers: any code after words that announce one; "MRN" itself belongs to it. */
export function findRecordNumbers({ plain, lower }: Folded): Found[] {
  return findCodes(lower, recordWords, 'RECORD_NUMBER', 'a number after words for a record number').map(
    (found) => {
      const mark =
        /(?:mrn|nhi|rm|k)[ :#-]{0,3}$/.exec(before(lower, found.start, 8)) ??
        /(?<![\p{L}\p{N}])(?!ID|NO|REF|NUM)[A-Z]{1,4} $/u.exec(before(plain, found.start, 8))
      return mark ? { ...found, start: found.start - mark[0].length } : found
    },
  )
}

function findCodes(
  lower: string,
  words: RegExp,
  type: 'NATIONAL_ID' | 'RECORD_NUMBER',
  why: string,
): Found[] {
  return [...lower.matchAll(code)].flatMap((hit): Found[] => {
    const digits = hit[0].replace(/\D/g, '').length
    if (digits < 4 || (digits === 4 && /^(?:19|20)\d\d$/.test(hit[0]))) return []
    const near = clauseBefore(lower, hit.index, 40)
    const word = words.exec(near)
    if (!word || /\d/.test(near.slice(word.index + word[0].length))) return []
    const loose = /^(?:is|are|are you|was|on|in|at|of)? ?(?:bed|ward|room|bay)/.test(
      near.slice(word.index + word[0].length).trim(),
    )
    if (loose) return []
    return [{ start: hit.index, end: hit.index + hit[0].length, type, confidence: 0.85, why }]
  })
}
