/** A text made easy to search, with the way back to the original's offsets. */
export type Folded = {
  /** Accents off, digits and quotes plain, capitals kept. */
  readonly plain: string
  /** The same in small letters, same length. */
  readonly lower: string
  /** Offset in the original of each unit of `plain`, and of the end. */
  readonly at: Uint32Array
}

const dropped = /[\u0300-\u036f\u064b-\u0655\u0640\u200b\u200e\u200f\u2060\ufeff\u00ad]/u
const alike: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['Æ', 'Ae'],
  ['Œ', 'Oe'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u02bc', "'"],
  ['\u00b4', "'"],
  ['`', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2212', '-'],
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u3000', ' '],
  ['\t', ' '],
  ['\uff20', '@'],
  ['\uff0b', '+'],
])

/** First code points of runs of ten digits in the scripts served: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xff10]

/** Folds a text once; all searching happens on the folded text, all offsets given back are of the original. */
export function fold(text: string): Folded {
  const units: string[] = []
  const at: number[] = []
  let from = 0
  for (const point of text) {
    for (const unit of folded(point)) {
      units.push(unit)
      at.push(from)
    }
    from += point.length
  }
  at.push(text.length)
  const plain = units.join('')
  return { plain, lower: lowered(plain), at: Uint32Array.from(at) }
}

/** The same folding for words and phrases of the lists. */
export const foldWord = (word: string): string => lowered([...word].flatMap(folded).join(''))

function folded(point: string): string[] {
  const code = point.codePointAt(0) as number
  if (code < 0x80 && point !== '`' && point !== '\t') return [point]
  const same = alike.get(point)
  if (same !== undefined) return [...same]
  const zero = zeros.find((first) => code >= first && code < first + 10)
  if (zero !== undefined) return [String(code - zero)]
  return [...point.normalize('NFD')]
    .filter((part) => !dropped.test(part))
    .flatMap((part) => (alike.get(part) ?? part).split(''))
}

/** Small letters where that keeps the length, so that offsets stay the same. */
function lowered(text: string): string {
  const all = text.toLowerCase()
  if (all.length === text.length) return all
  return text.replace(/./gsu, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one))
}
