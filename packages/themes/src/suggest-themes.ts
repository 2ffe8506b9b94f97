import { hash32 } from './hash.ts'
import { chances, fitRegression, type Regression } from './logistic-regression.ts'
import { madeBy } from './made-by.ts'
import { featureRows, type KnownFeatures, knowFeatures, offerFeatures } from './offer-features.ts'
import { type LanguagePool, poolTexts, sayingVectors } from './pools.ts'
import { randomFrom } from './random.ts'
import { type Reading, readTexts, wordsOfSaying } from './reading.ts'
import { type Dense, rowOf, type SparseRows } from './sparse-rows.ts'
import { byCodeUnit, requireDistinctIds, type Text } from './text.ts'
import { textVectors } from './text-vectors.ts'
import type { OfferOptions, Placement, ThemeChoice, ThemeOffer, ThemeOffers } from './theme-offer.ts'
import { learnWordVectors } from './word-vectors.ts'

/** L2 penalty against the sum of the losses of all lessons (1 / C; Fan et al. 2008 call C the cost). */
const penalty = 2
const mostChoices = 3

/**
 * Offers up to three themes for each text nobody has placed, learned from the texts people have: a logistic regression
 * on words and letter runs beside vectors learned from all texts, placed or not. It never touches what a person
 * placed, and it never decides: top-1 is right too seldom for that. Themes count alike, however full they are.
 * Each language learns from its own placements, unless vectors are given.
 *
 * @throws RangeError when two texts share an id or a placement names a text that is not there
 * @example
 * suggestThemes(texts, [{ id: '1', theme: 'waiting' }, { id: '2', theme: 'food' }], { seed: 1 }).offers[0]
 * // { id: '3', choices: [{ theme: 'waiting', chance: .7, because: ['wait'] }, ...] }
 */
export function suggestThemes(
  texts: readonly Text[],
  placements: readonly Placement[],
  options: OfferOptions,
): ThemeOffers {
  requireDistinctIds(texts)
  if (!Number.isSafeInteger(options.seed)) throw new RangeError('seed must be a whole number')
  const themesOf = themesById(texts, placements)
  const pools = poolTexts(texts, options.language, options.vectors !== undefined)
  const offered = pools.map((pool) => offerInPool(pool, themesOf, options))
  const untaught = offered.filter((pool) => pool.themes < 2 && pool.offers.length > 0).map((pool) => pool.key)
  return {
    offers: offered.flatMap((pool) => pool.offers).sort((a, b) => byCodeUnit(a.id, b.id)),
    madeBy: madeBy('logistic regression on placements', texts, options.seed, {
      placements: placements.length,
      language: options.language ?? null,
      model: options.vectors?.model ?? null,
    }),
    notes: untaught.map(
      (key) => `Nothing to learn from yet in “${key}”: at least two themes need a text in them.`,
    ),
  }
}

function themesById(texts: readonly Text[], placements: readonly Placement[]): Map<string, Set<string>> {
  const known = new Set(texts.map((text) => text.id))
  const themes = new Map<string, Set<string>>()
  for (const { id, theme } of placements) {
    if (!known.has(id))
      throw new RangeError(`A placement names a text that is not there: ${JSON.stringify(id)}`)
    themes.set(id, (themes.get(id) ?? new Set()).add(theme))
  }
  return themes
}

type Offered = { readonly key: string; readonly themes: number; readonly offers: ThemeOffer[] }

function offerInPool(
  { key, texts }: LanguagePool,
  themesOf: ReadonlyMap<string, ReadonlySet<string>>,
  options: OfferOptions,
): Offered {
  const lessons = texts.flatMap(({ id }, place) =>
    [...(themesOf.get(id) ?? [])].sort(byCodeUnit).map((theme) => ({ place, theme })),
  )
  const themes = [...new Set(lessons.map((lesson) => lesson.theme))].sort(byCodeUnit)
  const open = texts.flatMap(({ id }, place) => (themesOf.has(id) ? [] : [place]))
  if (themes.length < 2)
    return {
      key,
      themes: themes.length,
      offers: open.map((place) => ({ id: texts[place]?.id ?? '', choices: [] })),
    }
  const { features, vectors } = describeTexts(key, texts, options)
  const rowsFor = (places: readonly number[], known: KnownFeatures) =>
    featureRows(
      places.map((place) => features[place] ?? []),
      known,
      places.map((place) => vectors.of(place)),
      vectors.width,
    )
  const taught = lessons.map((lesson) => lesson.place)
  const known = knowFeatures(
    taught.map((place) => features[place] ?? []),
    features,
  )
  const labels = Int32Array.from(lessons, (lesson) => themes.indexOf(lesson.theme))
  const model = fitRegression(rowsFor(taught, known), labels, themes.length, penalty / lessons.length)
  const rows = rowsFor(open, known)
  const names = [...known.places.keys()]
  const offers = open.map((place, row) => ({
    id: texts[place]?.id ?? '',
    choices: choices(model, rows, row, themes, names),
  }))
  return { key, themes: themes.length, offers }
}

/** Features and vectors of every text of a pool; a text without words has neither. */
function describeTexts(
  key: string,
  texts: readonly Text[],
  { seed, language, vectors: given }: OfferOptions,
) {
  const reading = readTexts(texts, language)
  const dense = given
    ? sayingVectors(texts, reading, given.byId)
    : learnedVectors(reading, (seed ^ hash32(key)) >>> 0)
  const features = texts.map((_, place) => {
    const saying = reading.sayingOf[place] as number
    return saying < 0 ? [] : offerFeatures(wordsOfSaying(reading, saying))
  })
  const of = (place: number): Float32Array => {
    const saying = reading.sayingOf[place] as number
    return saying < 0 ? new Float32Array(0) : rowOf(dense, saying)
  }
  return { features, vectors: { width: dense.width, of } }
}

function learnedVectors({ features, spread, copies }: Reading, seed: number): Dense {
  const every = Int32Array.from(copies.keys())
  return textVectors(
    features,
    spread,
    every,
    learnWordVectors(features, every, spread.length, randomFrom(seed)),
  )
}

function choices(
  model: Regression,
  rows: SparseRows,
  row: number,
  themes: readonly string[],
  names: readonly string[],
): ThemeChoice[] {
  const begin = rows.starts[row] as number
  const end = rows.starts[row + 1] as number
  if (rows.values.subarray(begin, end).every((value) => value === 0)) return []
  const chance = chances(model, rows, row)
  return [...themes.keys()]
    .sort((a, b) => (chance[b] as number) - (chance[a] as number) || a - b)
    .slice(0, mostChoices)
    .map((theme) => ({
      theme: themes[theme] ?? '',
      chance: chance[theme] as number,
      because: because(model, rows, row, theme, names),
    }))
}

/** The words of the text that speak most for a theme against the mean of all themes. */
function because(
  { weights, classes }: Regression,
  rows: SparseRows,
  row: number,
  theme: number,
  names: readonly string[],
): string[] {
  const found: { readonly name: string; readonly push: number }[] = []
  for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at++) {
    const column = rows.columns[at] as number
    const name = names[column]
    if (name === undefined || name.startsWith('#')) continue
    const own = weights.subarray(column * classes, (column + 1) * classes)
    const mean = own.reduce((sum, weight) => sum + weight, 0) / classes
    found.push({ name, push: (rows.values[at] as number) * ((own[theme] as number) - mean) })
  }
  return found
    .filter(({ push }) => push > 0)
    .sort((a, b) => b.push - a.push || byCodeUnit(a.name, b.name))
    .slice(0, 3)
    .map(({ name }) => name)
}
