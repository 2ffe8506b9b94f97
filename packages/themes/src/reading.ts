import { byCodeUnit, type Text } from './text.ts'
import { wordParts } from './word-parts.ts'
import { type WordReader, wordReader } from './words.ts'

/** Lists of whole numbers of different lengths, end to end: list i is `items[starts[i]]` up to `items[starts[i + 1]]`. */
export type Lists = { readonly starts: Int32Array; readonly items: Int32Array }

/**
 * Texts, read. Texts with the same words in the same order are one "saying": a saying that was sent
 * five hundred times counts once, and its copies always stay together. Sayings are in code unit order of their words,
 * so the order of the texts leaves no trace.
 */
export type Reading = {
  /** The saying of each text; -1 when it has no words. */
  readonly sayingOf: Int32Array
  /** How many texts each saying stands for. */
  readonly copies: Int32Array
  /** The words of each saying, as places in `vocabulary`. */
  readonly words: Lists
  readonly vocabulary: readonly string[]
  /** Words and pieces of words of each saying, ascending, those found in one text only left out. */
  readonly features: Lists
  /** In how many sayings each feature is found. */
  readonly spread: Int32Array
}

/** A word or piece found in only one text says nothing about what texts have in common. */
const fewestTexts = 2
/** A very long text is read up to this many words: it is one voice, not a thousand. */
const longest = 1000

/** Reads texts, each in its own language or else in the given one (BCP 47 tags). */
export function readTexts(texts: readonly Text[], language?: string): Reading {
  const { sayingOf, copies, sayings } = distinctSayings(texts, language)
  const { words, vocabulary } = numberWords(sayings)
  const parts = numberParts(vocabulary, texts[0]?.language ?? language)
  const { features, spread } = gatherFeatures(words, parts, copies)
  return { sayingOf, copies, words, vocabulary, features, spread }
}

function distinctSayings(texts: readonly Text[], language: string | undefined) {
  const readers = new Map<string | undefined, WordReader>()
  const first = new Map<string, number>()
  const found = Int32Array.from(texts, (text) => {
    const tag = text.language ?? language
    const read = readers.get(tag) ?? wordReader(tag)
    readers.set(tag, read)
    const saying = read(text.text).slice(0, longest).join(' ')
    if (saying === '') return -1
    const known = first.get(saying) ?? first.size
    first.set(saying, known)
    return known
  })
  const sayings = [...first.keys()].sort(byCodeUnit)
  const place = new Int32Array(sayings.length)
  sayings.forEach((saying, index) => {
    place[first.get(saying) ?? 0] = index
  })
  const sayingOf = found.map((index) => (index < 0 ? -1 : (place[index] as number)))
  const copies = new Int32Array(sayings.length)
  for (const index of sayingOf) if (index >= 0) copies[index] = (copies[index] as number) + 1
  return { sayingOf, copies, sayings }
}

function numberWords(sayings: readonly string[]): { words: Lists; vocabulary: string[] } {
  const numbers = new Map<string, number>()
  const starts = new Int32Array(sayings.length + 1)
  const items: number[] = []
  sayings.forEach((saying, index) => {
    for (const word of saying.split(' ')) {
      const number = numbers.get(word) ?? numbers.size
      if (number === numbers.size) numbers.set(word, number)
      items.push(number)
    }
    starts[index + 1] = items.length
  })
  return { words: { starts, items: Int32Array.from(items) }, vocabulary: [...numbers.keys()] }
}

function numberParts(vocabulary: readonly string[], language: string | undefined): Lists {
  const numbers = new Map<string, number>()
  const apart = wordParts(language)
  const starts = new Int32Array(vocabulary.length + 1)
  const items: number[] = []
  vocabulary.forEach((word, index) => {
    for (const part of apart(word)) {
      const number = numbers.get(part) ?? numbers.size
      if (number === numbers.size) numbers.set(part, number)
      items.push(number)
    }
    starts[index + 1] = items.length
  })
  return { starts, items: Int32Array.from(items) }
}

function gatherFeatures(
  words: Lists,
  parts: Lists,
  copies: Int32Array,
): { features: Lists; spread: Int32Array } {
  const { sayings, texts } = countFinds(words, parts, copies)
  const number = new Int32Array(sayings.length)
  let kept = 0
  for (let part = 0; part < number.length; part++)
    number[part] = (texts[part] as number) >= fewestTexts ? kept++ : -1
  const starts = new Int32Array(words.starts.length)
  const items = new Int32Array(totalParts(words, parts))
  let end = 0
  for (let saying = 0; saying + 1 < words.starts.length; saying++) {
    const begin = end
    for (let at = words.starts[saying] as number; at < (words.starts[saying + 1] as number); at++) {
      const word = words.items[at] as number
      for (let p = parts.starts[word] as number; p < (parts.starts[word + 1] as number); p++) {
        const feature = number[parts.items[p] as number] as number
        if (feature >= 0) items[end++] = feature
      }
    }
    items.subarray(begin, end).sort()
    starts[saying + 1] = end
  }
  return {
    features: { starts, items: items.slice(0, end) },
    spread: sayings.filter((_, part) => (texts[part] as number) >= fewestTexts),
  }
}

/** In how many sayings, and in how many texts, each part is found. */
function countFinds(
  words: Lists,
  parts: Lists,
  copies: Int32Array,
): { sayings: Int32Array; texts: Int32Array } {
  const count = parts.items.reduce((most, part) => Math.max(most, part), -1) + 1
  const sayings = new Int32Array(count)
  const texts = new Int32Array(count)
  const last = new Int32Array(count).fill(-1)
  for (let saying = 0; saying < copies.length; saying++) {
    for (let at = words.starts[saying] as number; at < (words.starts[saying + 1] as number); at++) {
      const word = words.items[at] as number
      for (let p = parts.starts[word] as number; p < (parts.starts[word + 1] as number); p++) {
        const part = parts.items[p] as number
        if (last[part] === saying) continue
        last[part] = saying
        sayings[part] = (sayings[part] as number) + 1
        texts[part] = (texts[part] as number) + (copies[saying] as number)
      }
    }
  }
  return { sayings, texts }
}

function totalParts(words: Lists, parts: Lists): number {
  let total = 0
  for (const word of words.items) total += (parts.starts[word + 1] as number) - (parts.starts[word] as number)
  return total
}

/** The words of one saying, in order. */
export function wordsOfSaying({ words, vocabulary }: Reading, saying: number): string[] {
  const places = words.items.subarray(words.starts[saying], words.starts[saying + 1])
  return Array.from(places, (word) => vocabulary[word] ?? '')
}
