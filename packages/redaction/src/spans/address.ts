import type { Folded } from '../fold.ts'
import { before, type Found } from '../found.ts'

const kinds =
  'street|st|road|rd|avenue|ave|av|lane|ln|close|drive|dr|way|court|ct|crescent|cres|terrace|place|pl|gardens?|gdns|grove|hill|row|square|sq|mews|walk|parade|view|rise|park|green|boulevard|blvd|highway|hwy|circle|cir|parkway|pkwy|trail|hollow|fold|bank|brae|wynd|vale|villas?|cottages?|mount|quay|wharf|meadows?|croft|end|approach|broadway|estate|flats?|tower|heights|house|mansions|yard|gate|path|loop|alley|esplanade|promenade|turnpike'
const word = "\\p{Lu}[\\p{L}'.-]{0,24}"
const cap = `(?:${word}|of|the|le|de|on|upon|under|in|and|y|\\d{1,3}(?:st|nd|rd|th))`
const unit = '(?:(?:[Ff]lat|[Aa]pt\\.?|[Aa]partment|[Uu]nit|[Ss]uite|[Rr]oom) ?#?[\\p{N}A-Za-z]{1,5},? )?'
const house =
  "(?:(?:The )?(?:\\p{Lu}[\\p{L}'-]{1,20} ){0,2}(?:House|Cottage|Bakery|Barn|Farm|Farmhouse|Lodge|Mill|Court|Villa|Hall|Vicarage|Rectory|Forge|Stables|Bungalow|Manor|Schoolhouse|Towers?|Heights|Mansions),? )?"
const town = `(?:,? (?:\\p{Lu}[\\p{L}'-]{1,24})(?: (?:upon|on|under|in|by|le|de|sur) \\p{Lu}?[\\p{L}'-]{1,24}| \\p{Lu}\\p{Ll}[\\p{L}'-]{0,24}){0,2})`
const kindCased = kinds
  .split('|')
  .map((kind) => `${kind[0]?.toUpperCase()}${kind.slice(1)}`)
  .join('|')

/** House number, one to four words with capitals, a kind of street; then perhaps a town, a county or a state. */
const numbered = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])${house}${unit}\\d{1,5}[A-Za-z]?(?:/\\d{1,3})?,? (?:[NSEW]\\.? )?(?:${word}|\\d{1,3}(?:st|nd|rd|th)) (?:${cap} ){0,3}(?:${kindCased}|${kindCased.toUpperCase()})(?![\\p{L}])\\.?(?:,? (?:Apt|Unit|Flat|Suite|#)\\.? ?[\\p{N}A-Za-z]{1,5})?(?:,${town}){0,2}(?:, [A-Z]{2}(?![\\p{L}]))?`,
  'gu',
)
const small = new RegExp(
  `(?<=(?<![\\p{L}])(?:at|live at|lives at|living at|address is|address|address:|from|of|to) )(?:(?:flat|apt\\.?|apartment|unit) ?#?[\\p{N}a-z]{1,5},? )?(?:(?:[\\p{L}'-]{2,20} ){1,2}(?:house|court|lodge|cottage|mansions|towers?|heights),? )?\\d{1,5}[a-z]? (?:[\\p{L}'.-]{2,20} ){1,3}?(?:${kinds})(?![\\p{L}])`,
  'gu',
)
const named = new RegExp(
  `(?<=(?<![\\p{L}])(?:[Ll]ive|[Ll]ives|[Ll]iving|[Ll]ived|[Hh]ome is|[Hh]ouse is|[Aa]ddress is|[Aa]ddress:) (?:on|in|at|off)? ?)(?:the )?(?:${cap} ){1,4}(?:${kindCased})(?![\\p{L}])(?:,${town}){0,2}`,
  'gu',
)
const foreign: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|allee|chemin|impasse|place|quai|cours|route|square|passage|Rue|Avenue|Boulevard|Allee|Chemin|Impasse|Place|Quai)(?: (?:de|du|des|la|le|les|l'|d')){0,2}(?: ?\p{Lu}[\p{L}'-]{1,24}){1,3}/gu,
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}-]{1,30}(?:strasse|str\.|gasse|weg|platz|allee|ring|damm|ufer|straat|laan|plein|gracht|vagen|gatan)|(?:Am|Im|An der|Zum|Zur|Auf dem) \p{Lu}[\p{L}-]{2,24}|\p{Lu}[\p{L}-]{2,24} (?:Strasse|Str\.|Platz|Allee|Weg)) \d{1,4} ?[a-z]?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:[Cc]alle|[Cc]\/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Cc]amino|[Cc]arrer|[Rr]ua|[Tt]ravessa|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ss]trada|[Ss]tr\.|[Bb]-dul|[Aa]l\.|[Uu]l\.|[Uu]lica|[Uu]licy|[Oo]s\.|[Pp]l\.|[Вв]ул\.|[Уу]л\.|[Пп]росп\.) ?(?:(?:de|del|la|las|los|das|dos|da|do|di|della|[\p{L}\p{M}'.-]{2,24}) ?){1,4},? ?(?:n[.ºo°]? ?|nr\.? ?|д\. ?)?\d{1,4}(?:[a-zA-Z](?![\p{L}]))?(?: ?[/m] ?\d{1,4}| ?m\. ?\d{1,4})?(?:,? \d{1,2} ?[A-D](?![\p{L}\p{N}])|,? \d{1,2} ?[ºª°]\.? ?(?:(?:izq|der)\p{L}{0,6}|izda\.?|dcha\.?|[A-Z](?![\p{L}]))?)?/gu,
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,24} (?:Caddesi|Cad\.|Sokak|Sok\.|Sk\.|Mahallesi|Mah\.|Bulvari),? ?(?:No:? ?)?\d{1,4}/gu,
  /(?<![\p{L}\p{N}])\d{1,4}[a-z]?,? (?:Heol|Ffordd|Stryd|Lon|Maes|Rhodfa|Clos|Tan|Bryn|Cwrt|Teras|Llys|Parc)(?: (?:y|yr|'r|[\p{L}'-]{2,20})){1,4}/gu,
  /(?<![\p{L}\p{N}])P\.? ?O\.? ?[Bb]ox \d{1,6}(?:, \p{Lu}[\p{L}'-]{1,24}(?![\p{L}]))?/gu,
  /(?:شارع|حي|طريق) [\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{2,20})?,?،? ?(?:رقم |مبنى |بناية )?\d{1,4}/gu,
  /(?<![\p{L}\p{N}])(?:House|Holding|Plot|H) ?(?:No\.?|#)? ?\d{1,4}[A-Za-z]?(?:\/\d{1,4})?,? (?:Road|Street|Lane|Sector|Block|Phase)(?: ?(?:No\.?|#))? ?\d{0,4}(?:, \p{Lu}[\p{L}-]{2,20}){0,2}/gu,
]
const notPlaces =
  /(?<![\p{L}])(?:ward|room|bay|bed|level|floor|clinic|theatre|gate|about|nearly|almost|over|took|takes) $/u
const notStreets =
  /(?<![\p{L}])(?:kilomet\p{L}{2,4}|km|minutes?|mins?|hours?|hrs?|miles?|metres?|meters?|yards?|days?|weeks?|months?|years?|people|patients?|steps?|staff|times|beds|cars|pounds)(?![\p{L}])/u

/** Street addresses: those of English-speaking countries with or without a town, and the usual forms of other languages. */
export function findAddresses({ plain, lower }: Folded): Found[] {
  const hits = [
    ...[...plain.matchAll(numbered)].map((hit) => ({
      hit,
      confidence: 0.9,
      why: 'a house number and a street',
    })),
    ...[...lower.matchAll(small)].map((hit) => ({
      hit,
      confidence: 0.7,
      why: 'a house number and a street',
    })),
    ...[...plain.matchAll(named)].map((hit) => ({
      hit,
      confidence: 0.7,
      why: 'a street after words for living somewhere',
    })),
    ...foreign.flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((hit) => ({
        hit,
        confidence: 0.8,
        why: 'the shape of a street address',
      })),
    ),
  ]
  return hits
    .filter(
      ({ hit }) => !notPlaces.test(before(lower, hit.index, 12)) && !notStreets.test(hit[0].toLowerCase()),
    )
    .map(({ hit, ...rest }) => ({
      start: hit.index,
      end: hit.index + hit[0].trimEnd().length,
      type: 'ADDRESS',
      ...rest,
    }))
}
