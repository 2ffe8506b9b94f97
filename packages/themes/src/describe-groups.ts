import type { SuggestedGroup } from './group-suggestion.ts'
import { languageOf } from './language.ts'
import { distinctivePhrases } from './phrases.ts'
import { type Candidate, representativeQuotes } from './quotes.ts'
import { type Reading, wordsOfSaying } from './reading.ts'
import { type Dense, rowOf } from './sparse-rows.ts'
import { byCodeUnit, type Text } from './text.ts'

/** Texts that were grouped together: their reading, and group, certainty and vector of each saying. */
export type Pool = {
  readonly key: string
  readonly texts: readonly Text[]
  readonly reading: Reading
  readonly group: Int32Array
  readonly certainty: Float32Array
  readonly vectors: Dense
  readonly method: 'hybrid' | 'mixture' | 'given'
}

type Wanted = {
  readonly leastCertainty: number
  readonly phrases: number
  readonly quotes: number
  readonly language: string | undefined
}

/** Phrases of a large group are read from its surest sayings only, and quotes chosen among those nearest its middle. */
const sayingsForPhrases = 200
const textsForQuotes = 60

/** Groups of a pool with phrases, quotes and members, and the ids of texts in none. */
export function describeGroups(
  pool: Pool,
  wanted: Wanted,
): { groups: SuggestedGroup[]; notYetGrouped: string[] } {
  const { held, notYetGrouped } = sortIntoGroups(pool, wanted.leastCertainty)
  const languages = held.map((places) => languagesOf(pool, places, wanted.language))
  const phrases = distinctivePhrases(
    held.map((places, index) => ({
      sayings: surestSayings(pool, places).map((saying) => wordsOfSaying(pool.reading, saying)),
      ...onlyLanguage(languages[index]),
    })),
    wanted.phrases,
  )
  const groups = held.map((places, index) => ({
    languages: languages[index] ?? [],
    phrases: phrases[index] ?? [],
    quotes: quotesOf(pool, places, wanted.quotes),
    members: membersOf(pool, places),
    people: peopleOf(pool, places),
  }))
  const sortKey = (group: (typeof groups)[number]) => group.phrases.join(' ')
  groups.sort(
    (a, b) =>
      byCodeUnit(sortKey(a), sortKey(b)) || byCodeUnit(a.members[0]?.id ?? '', b.members[0]?.id ?? ''),
  )
  return {
    groups: groups.map((group, index) => ({ id: `${pool.key}-${index + 1}`, ...group })),
    notYetGrouped,
  }
}

/** Places of the texts of each group that is not empty, in order of the groups' numbers. */
function sortIntoGroups({ texts, reading, group, certainty }: Pool, least: number) {
  const held = new Map<number, number[]>()
  const notYetGrouped: string[] = []
  texts.forEach(({ id }, place) => {
    const saying = reading.sayingOf[place] as number
    const own = saying < 0 ? -1 : (group[saying] as number)
    if (own < 0 || (certainty[saying] as number) < least) notYetGrouped.push(id)
    else
      held
        .set(own, held.get(own) ?? [])
        .get(own)
        ?.push(place)
  })
  return { held: [...held].sort(([a], [b]) => a - b).map(([, places]) => places), notYetGrouped }
}

function surestSayings({ reading, certainty }: Pool, places: readonly number[]): number[] {
  const sayings = [...new Set(places.map((place) => reading.sayingOf[place] as number))]
  return sayings
    .sort((a, b) => (certainty[b] as number) - (certainty[a] as number) || a - b)
    .slice(0, sayingsForPhrases)
}

function languagesOf({ texts }: Pool, places: readonly number[], fallback: string | undefined): string[] {
  const keys = new Set(places.map((place) => languageOf(texts[place]?.language ?? fallback).key))
  return [...keys].sort(byCodeUnit)
}

const onlyLanguage = (languages: readonly string[] | undefined) =>
  languages?.length === 1 && languages[0] !== undefined ? { language: languages[0] } : {}

function quotesOf(pool: Pool, places: readonly number[], wanted: number): string[] {
  const middle = middleOf(pool, places)
  const near = places.map((place) => ({ place, nearness: nearness(pool, place, middle) }))
  near.sort((a, b) => b.nearness - a.nearness || a.place - b.place)
  const candidates = near
    .slice(0, textsForQuotes)
    .map(({ place, nearness }) => candidate(pool, place, nearness))
  return representativeQuotes(candidates, wanted).map((text) => text.id)
}

function nearness({ reading, vectors }: Pool, place: number, middle: Float32Array): number {
  const from = (reading.sayingOf[place] as number) * vectors.width
  let sum = 0
  for (let j = 0; j < vectors.width; j++) sum += (vectors.cells[from + j] as number) * (middle[j] as number)
  return sum
}

function candidate({ texts, reading, vectors }: Pool, place: number, nearness: number): Candidate {
  const saying = reading.sayingOf[place] as number
  const words = (reading.words.starts[saying + 1] as number) - (reading.words.starts[saying] as number)
  return { text: texts[place] as Text, vector: rowOf(vectors, saying), nearness, words }
}

/** The mean direction of the sayings of a group, each once. */
function middleOf({ reading, vectors }: Pool, places: readonly number[]): Float32Array {
  const middle = new Float32Array(vectors.width)
  const sayings = [...new Set(places.map((place) => reading.sayingOf[place] as number))].sort((a, b) => a - b)
  for (const saying of sayings) {
    for (let j = 0; j < vectors.width; j++)
      middle[j] = (middle[j] as number) + (vectors.cells[saying * vectors.width + j] as number)
  }
  const length = Math.hypot(...middle)
  return length > 0 ? middle.map((value) => value / length) : middle
}

function membersOf({ texts, reading, certainty }: Pool, places: readonly number[]) {
  return places
    .map((place) => ({
      id: texts[place]?.id ?? '',
      certainty: certainty[reading.sayingOf[place] as number] as number,
    }))
    .sort((a, b) => b.certainty - a.certainty || byCodeUnit(a.id, b.id))
}

function peopleOf({ texts }: Pool, places: readonly number[]): number | null {
  const people = new Set(places.map((place) => texts[place]?.person))
  return people.has(undefined) ? null : people.size
}
