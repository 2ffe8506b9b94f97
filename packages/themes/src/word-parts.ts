import { languageOf } from './language.ts'

/**
 * The features of one word: the word itself and pieces of it, so that `appointment` and `appointments`, `rhagorol`
 * and `ragorol` have something in common without a dictionary.
 */
type WordParts = (word: string) => string[]

/** Arabic and Hebrew put short words in front and change the middle; so pieces from inside say more than beginnings. */
const inwardScript = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/u
/** Languages whose words change at the front (mostly Bantu). */
const changesInFront = new Set(
  'sw zu xh st tn ts ss ve nr nd sn ny rw rn lg ki ln kg lua bem umb kmb nso'.split(' '),
)
const beginnings = [4, 6]
const insideLength = 4

/**
 * How words of a language are taken apart: their beginnings of four and six letters (most languages), or every run of
 * four letters inside (Arabic, Hebrew, Bantu languages). Words up to four letters stand alone.
 *
 * @example wordParts('en')('waiting') // ['waiting', 'wait~', 'waitin~']
 */
export function wordParts(tag?: string): WordParts {
  const everInward = changesInFront.has(languageOf(tag).base)
  return (word) => {
    if (word.length <= insideLength) return [word]
    const letters = Array.from(word)
    return everInward || inwardScript.test(word) ? inside(word, letters) : front(word, letters)
  }
}

function front(word: string, letters: readonly string[]): string[] {
  const parts = [word]
  for (const length of beginnings) {
    if (letters.length > length) parts.push(`${letters.slice(0, length).join('')}~`)
  }
  return parts
}

function inside(word: string, letters: readonly string[]): string[] {
  const parts = [word]
  if (letters.length <= insideLength) return parts
  for (let start = 0; start + insideLength <= letters.length; start++) {
    parts.push(`~${letters.slice(start, start + insideLength).join('')}~`)
  }
  return parts
}
