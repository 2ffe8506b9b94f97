import { languageOf } from './language.ts'

/** Reads the words of a text: lower case, no punctuation, an emoji (a flag too) is a word of its own. */
export type WordReader = (text: string) => string[]

const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019][\p{L}\p{M}]+)*|(?![\u{1F3FB}-\u{1F3FF}])\p{Extended_Pictographic}|\p{RI}{2}/gu
const splitPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|(?![\u{1F3FB}-\u{1F3FF}])\p{Extended_Pictographic}|\p{RI}{2}/gu
/** Scripts that do not put spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u
/** Arabic vowel marks and the stretching stroke, and the invisible joiners: the same word is written with and without. */
const optionalMarks = /\u200D|[\u0640\u064B-\u0652\u0670\u00AD\u200C\u2060\uFEFF]/g
/** l'hôpital, dell'ospedale: the article is a word of its own. */
const elides = new Set(['fr', 'it', 'ca', 'oc'])
const ownLowerCase = new Set(['tr', 'az', 'lt'])

/**
 * The reader of words for a language (BCP 47 tag; none is fine). Words are runs of letters, marks and digits after
 * NFKC; runs in a script without spaces (Chinese, Japanese, Thai, Khmer, Lao, Burmese) go through `Intl.Segmenter`,
 * which is slower and so is used only there.
 *
 * @example wordReader('en')('Waiting times: TOO long!') // ['waiting', 'times', 'too', 'long']
 */
export function wordReader(tag?: string): WordReader {
  const { base } = languageOf(tag)
  const pattern = elides.has(base) ? splitPattern : wordPattern
  const lower = ownLowerCase.has(base)
    ? (text: string) => text.toLocaleLowerCase(base)
    : (text: string) => text.toLowerCase()
  const segment = segmentReader(base)
  return (text) => {
    const clean = lower(text.normalize('NFKC')).replace(optionalMarks, '')
    const runs = clean.match(pattern) ?? []
    if (!unspaced.test(clean)) return runs.map(plain)
    return runs.flatMap((run) => (unspaced.test(run) ? segment(run) : plain(run)))
  }
}

/** Nobody's word is longer; what is longer is a slip or a key, and its beginning will do. */
const longestWord = 60

function plain(run: string): string {
  const word = run.length > longestWord ? Array.from(run).slice(0, longestWord).join('') : run
  return word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word
}

function segmentReader(base: string): WordReader {
  let segmenter: Intl.Segmenter | undefined
  return (run) => {
    segmenter ??= new Intl.Segmenter(base === 'und' ? 'zh' : base, { granularity: 'word' })
    return Array.from(segmenter.segment(run), (part) => part.segment)
  }
}
