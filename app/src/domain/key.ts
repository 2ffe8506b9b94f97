import { words as english } from './key-words/en.ts'
import { words as spanish } from './key-words/es.ts'
import { words as polish } from './key-words/pl.ts'
import type { Language } from './language.ts'
import { oneEditApart } from './one-edit-apart.ts'
import { plainLetters } from './plain-letters.ts'

/** Languages with a list of their own. Everyone else gets digits, which every language can say. */
const lists: Partial<Record<Language, readonly string[]>> = { en: english, es: spanish, pl: polish }

const keyWords = 5
const bitsPerWord = 10
const keyDigits = 16
const bitsOfDigits = 53
const bitsRead = 56
const longestWord = 8
const mostForms = 4

/** A word that no list knows, as it was typed, with the words of the list that are one slip away from it. */
export interface UnknownWord {
  readonly typed: string
  readonly perhaps: readonly string[]
}

/** What was typed into the field for a key. */
export interface KeyReading {
  /** The canonical forms it may stand for, to be looked up: nearly always one, none when it cannot be a key. */
  readonly canonicals: readonly string[]
  /** Words that are in no list, in the order they were typed. */
  readonly unknown: readonly UnknownWord[]
  /** How many words, or else how many digits, were there. */
  readonly words: number
  readonly digits: number
}

interface Shelf {
  readonly shown: ReadonlyMap<string, string>
}

const shelves: readonly Shelf[] = Object.values(lists).map((words) => ({
  shown: new Map(words.map((word) => [plainLetters(word), word])),
}))

/**
 * The key that stands for random bits: five words of 1,024 (50 bits), or where the language has no list four groups of four
 * digits (53 bits).
 * @param bits at least 7 random bytes; the first 56 bits are read
 * @param language of the page the key is shown on
 * @returns the words or groups, in the order they are shown and typed
 * @throws RangeError when there are fewer than 7 bytes
 * @example keyFrom(new Uint8Array(7), 'en') // the first word of the list, five times
 */
export function keyFrom(bits: Uint8Array, language: Language): readonly string[] {
  if (bits.length * 8 < bitsRead) throw new RangeError(`a key needs 7 bytes, not ${bits.length}`)
  const number = bits.subarray(0, bitsRead / 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const words = lists[language]
  return words ? wordsFrom(number >> BigInt(bitsRead - keyWords * bitsPerWord), words) : digitsFrom(number)
}

/** The one form a key is hashed in: plain lower-case words with a space between them, or its digits with nothing between. */
export function canonicalKey(parts: readonly string[]): string {
  const plain = parts.map(plainLetters)
  return plain.every(isDigits) ? plain.join('') : plain.join(' ')
}

/**
 * Reads a key as people type it: any case, spaces, commas, hyphens, missing or extra spaces, diacritics or none, numbered words,
 * Arabic or Bengali digits.
 * @param typed what the person typed
 * @returns the canonical forms to look up, or what is not right with what was typed
 * @example readKey('Apple, BANANA-carrot  table Window').canonicals // ['apple banana carrot table window']
 */
export function readKey(typed: string): KeyReading {
  const parts = plainLetters(typed.slice(0, 1000)).match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []
  const words = parts.filter((part) => !isDigits(part))
  if (words.length === 0) return readDigits(parts.join(''))
  const canonicals = readWords(words)
  return {
    canonicals,
    unknown: canonicals.length > 0 ? [] : unknownWords(words),
    words: words.length,
    digits: 0,
  }
}

function wordsFrom(number: bigint, words: readonly string[]): readonly string[] {
  return Array.from({ length: keyWords }, (_, place) => {
    const shift = BigInt((keyWords - 1 - place) * bitsPerWord)
    return words[Number((number >> shift) & 1023n)] as string
  })
}

function digitsFrom(number: bigint): readonly string[] {
  const digits = String(number >> BigInt(bitsRead - bitsOfDigits)).padStart(keyDigits, '0')
  return digits.match(/\d{4}/g) as readonly string[]
}

const isDigits = (part: string): boolean => /^\d+$/.test(part)

const readDigits = (digits: string): KeyReading => ({
  canonicals: digits.length === keyDigits ? [digits] : [],
  unknown: [],
  words: 0,
  digits: digits.length,
})

function readWords(words: readonly string[]): readonly string[] {
  const asTyped =
    words.length === keyWords && shelves.some(({ shown }) => words.every((word) => shown.has(word)))
  if (asTyped) return [words.join(' ')]
  return [...new Set(shelves.flatMap((shelf) => split(words.join(''), keyWords, shelf)))].slice(0, mostForms)
}

/** Every way to part letters into so many words of one list. */
function split(letters: string, count: number, shelf: Shelf): readonly string[] {
  if (count === 0) return letters === '' ? [''] : []
  if (letters.length < count || letters.length > count * longestWord) return []
  const ways: string[] = []
  for (let end = 1; end <= Math.min(longestWord, letters.length); end += 1) {
    const word = letters.slice(0, end)
    if (!shelf.shown.has(word)) continue
    for (const rest of split(letters.slice(end), count - 1, shelf)) ways.push(rest ? `${word} ${rest}` : word)
  }
  return ways
}

/** Compares with the list that knows most of the words; a word that only another language has is unknown there. */
function unknownWords(words: readonly string[]): readonly UnknownWord[] {
  const known = (shelf: Shelf) => words.filter((word) => shelf.shown.has(word)).length
  const shelf = shelves.reduce((best, next) => (known(next) > known(best) ? next : best))
  const unknown = words.filter((word) => !shelf.shown.has(word)).slice(0, 2 * keyWords)
  return unknown.map((typed) => ({ typed, perhaps: perhaps(typed, shelf) }))
}

function perhaps(typed: string, { shown }: Shelf): readonly string[] {
  return [...shown].filter(([plain]) => oneEditApart(plain, typed)).map(([, word]) => word)
}
