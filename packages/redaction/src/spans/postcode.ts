import type { Folded } from '../fold.ts'
import { before, type Found } from '../found.ts'

const areas =
  'ab|al|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|ec|eh|en|ex|fk|fy|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|la|ld|le|ll|ln|ls|lu|me|mk|ml|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze|[bceglmnsw]'
const british = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:gir ?0aa|(?:${areas})\\d[a-z\\d]? ?\\d[abd-hjlnp-uw-z]{2})(?![\\p{L}\\p{N}])`,
  'gu',
)
const states =
  'al|ak|az|ar|ca|co|ct|dc|de|fl|ga|hi|ia|id|il|in|ks|ky|la|ma|md|me|mi|mn|mo|ms|mt|nc|nd|ne|nh|nj|nm|nv|ny|oh|ok|or|pa|pr|ri|sc|sd|tn|tx|ut|va|vt|wa|wi|wv|wy'

type Shape = {
  readonly pattern: RegExp
  readonly confidence: number
  readonly why: string
  readonly cased?: boolean
}
const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(
      `(?<=(?<![\\p{L}])(?:${states.toUpperCase()}),? )\\d{5}(?:-\\d{4})?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    confidence: 0.95,
    why: 'a ZIP code after a state',
    cased: true,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/gu,
    confidence: 0.85,
    why: 'the shape of a Canadian postal code',
    cased: true,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:D6W|[AC-FHKNPRTV-Y]\d{2}) ?[0-9AC-FHKNPRTV-Y]{4}(?![\p{L}\p{N}])/gu,
    confidence: 0.75,
    why: 'the shape of an Eircode',
    cased: true,
  },
  {
    pattern: /(?<![\p{L}\p{N}-])\d{2}-\d{3}(?= \p{Lu}\p{Ll})/gu,
    confidence: 0.85,
    why: 'the shape of a Polish postcode before a town',
    cased: true,
  },
  {
    pattern: /(?<![\p{L}\p{N}-])\d{4} ?[A-Z]{2}(?= \p{Lu}\p{Ll})/gu,
    confidence: 0.8,
    why: 'the shape of a Dutch postcode before a town',
    cased: true,
  },
  {
    pattern: /(?<=, )\d{4,5}(?= \p{Lu}\p{Ll}{2})/gu,
    confidence: 0.75,
    why: 'a postcode before a town',
    cased: true,
  },
  {
    pattern: /(?<=(?<![\p{L}])(?:NSW|VIC|QLD|TAS|ACT),? )\d{4}(?![\p{L}\p{N}])/gu,
    confidence: 0.85,
    why: 'a postcode after an Australian state',
    cased: true,
  },
  {
    pattern:
      /(?<=(?<![\p{L}])(?:zip(?: code)?|post ?code|postal code|code postal|codigo postal|cod\. postal|cp|plz|postleitzahl|kod pocztowy|cap|cep|pin ?code|posta kodu|индекс)(?: is|:|no\.?| ist| to| es| est)? )\d{2,3}[ -]?\d{2,4}(?![\p{L}\p{N}])/gu,
    confidence: 0.85,
    why: 'digits after words for a postcode',
  },
]

/** Postcodes of the United Kingdom, and those of other countries where a state, a town or a word stands beside them. */
export function findPostcodes({ plain, lower }: Folded): Found[] {
  const home = [...lower.matchAll(british)]
    .filter(
      (hit) =>
        !isFigure(hit[0], plain.slice(hit.index, hit.index + hit[0].length), before(lower, hit.index, 12)),
    )
    .map(
      (hit): Found => ({
        start: hit.index,
        end: hit.index + hit[0].length,
        type: 'POSTCODE',
        confidence: 0.95,
        why: 'a postcode of the United Kingdom',
      }),
    )
  const abroad = shapes.flatMap(({ pattern, confidence, why, cased }) =>
    [...(cased ? plain : lower).matchAll(pattern)].map(
      (hit): Found => ({
        start: hit.index,
        end: hit.index + hit[0].length,
        type: 'POSTCODE',
        confidence,
        why,
      }),
    ),
  )
  return [...home, ...abroad]
}

/** "ward b2 1st floor", "bay n1 2nd door", "level e3 4hr wait": a place, then a figure with its ending. */
function isFigure(lower: string, plain: string, ahead: string): boolean {
  const [, tail = ''] = / (\d\p{L}{2})$/u.exec(lower) ?? []
  if (/(?:bed|bay|ward|room|level|exit|gate|clinic|zone) $/.test(ahead) && tail !== '') return true
  return /^(?:1st|2nd|3rd|\dth|\dhr|\dpt|\dst)$/.test(tail) && plain !== plain.toUpperCase()
}
