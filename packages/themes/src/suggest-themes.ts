import { hash32 } from './hash.ts'
import { type Described, learnChoices } from './learn-choices.ts'
import { learnVectors } from './learned-vectors.ts'
import { madeBy } from './made-by.ts'
import { offerFeatures } from './offer-features.ts'
import { type LanguagePool, poolTexts, sayingVectors } from './pools.ts'
import { randomFrom } from './random.ts'
import { readTexts, wordsOfSaying } from './reading.ts'
import { rowOf } from './sparse-rows.ts'
import { byCodeUnit, requireDistinctIds, type Text } from './text.ts'
import type { OfferOptions, Placement, ThemeOffer, ThemeOffers } from './theme-offer.ts'

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
  const open = texts.flatMap(({ id }, place) => (themesOf.has(id) ? [] : [{ id, place }]))
  if (themes.length < 2) {
    return { key, themes: themes.length, offers: open.map(({ id }) => ({ id, choices: [] })) }
  }
  const choose = learnChoices(describeTexts(key, texts, options), lessons, themes)
  return { key, themes: themes.length, offers: open.map(({ id, place }) => ({ id, choices: choose(place) })) }
}

/** Features and vectors of the texts of a pool; a text without words has neither. Features are made anew when asked for: all of them at once would fill the memory. */
function describeTexts(
  key: string,
  texts: readonly Text[],
  { seed, language, vectors: given }: OfferOptions,
): Described {
  const reading = readTexts(texts, language)
  const random = randomFrom((seed ^ hash32(key)) >>> 0)
  const dense = given ? sayingVectors(texts, reading, given.byId) : learnVectors(reading, random).vectors
  const saying = (place: number) => reading.sayingOf[place] as number
  return {
    count: texts.length,
    width: dense.width,
    features: (place) => (saying(place) < 0 ? [] : offerFeatures(wordsOfSaying(reading, saying(place)))),
    vector: (place) => (saying(place) < 0 ? new Float32Array(0) : rowOf(dense, saying(place))),
  }
}
