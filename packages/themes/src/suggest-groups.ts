import { describeGroups, type Pool } from './describe-groups.ts'
import { groupSayings } from './group-sayings.ts'
import type { GroupOptions, GroupSuggestion, SuggestedGroup } from './group-suggestion.ts'
import { groupVectors } from './group-vectors.ts'
import { hash32 } from './hash.ts'
import { madeBy } from './made-by.ts'
import { poolTexts, sayingVectors } from './pools.ts'
import { type Random, randomFrom } from './random.ts'
import { readTexts } from './reading.ts'
import { byCodeUnit, requireDistinctIds, type Text } from './text.ts'

const usualLeastCertainty = 0.4
/** With given vectors: the next middle must be about a tenth farther than the own one. */
const usualLeastCertaintyOfVectors = 0.55
const method = {
  hybrid: 'lsa-ppmi+gsdmm',
  mixture: 'gsdmm from an lsa-ppmi sample',
  given: 'given vectors',
} as const

/**
 * Offers groups for texts. Each language is grouped by itself unless vectors are given; people may merge. The same
 * texts, options and seed give the same suggestion whatever their order; copies of one text stay together.
 *
 * @throws RangeError when two texts share an id, or an option or a given vector is out of range
 * @example
 * const { groups, notYetGrouped } = suggestGroups(
 *   [{ id: '1', text: 'The wait was long', language: 'en' }, { id: '2', text: 'Kind staff', language: 'en' }],
 *   { seed: 1 },
 * )
 */
export function suggestGroups(texts: readonly Text[], options: GroupOptions): GroupSuggestion {
  requireDistinctIds(texts)
  const settings = { ...checked(options), k: options.k ?? usualGroups(texts.length) }
  const pools = poolTexts(texts, options.language, options.vectors !== undefined)
  const offered = pools.map(({ key, texts: own }) => {
    const share = Math.max(1, Math.round((settings.k * own.length) / texts.length))
    const random = randomFrom((settings.seed ^ hash32(key)) >>> 0)
    return { key, ...groupPool(own, pools.length === 1 ? settings.k : share, random, options) }
  })
  const described = offered.map((pool) => describeGroups(pool, { ...settings, language: options.language }))
  const used = new Set(offered.map((pool) => method[pool.method]))
  return {
    groups: described.flatMap((pool): readonly SuggestedGroup[] => pool.groups),
    notYetGrouped: described.flatMap((pool) => pool.notYetGrouped).sort(byCodeUnit),
    madeBy: madeBy([...used].join(' and ') || method.hybrid, texts, settings.seed, {
      k: settings.k,
      leastCertainty: settings.leastCertainty,
      phrases: settings.phrases,
      quotes: settings.quotes,
      language: options.language ?? null,
      model: options.vectors?.model ?? null,
    }),
    notes: [],
  }
}

/** About twelve for a few hundred texts; never more than people can look through in one sitting. */
const usualGroups = (count: number): number => Math.min(30, Math.max(2, Math.round(Math.sqrt(count / 2))))

function checked({ seed, k, vectors, phrases = 5, quotes = 3, leastCertainty }: GroupOptions) {
  const least = leastCertainty ?? (vectors ? usualLeastCertaintyOfVectors : usualLeastCertainty)
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a whole number')
  if (k !== undefined && !(Number.isInteger(k) && k >= 1 && k <= 1000))
    throw new RangeError('k must be a whole number from 1 to 1000')
  if (!(least >= 0 && least <= 1)) throw new RangeError('leastCertainty must be from 0 to 1')
  for (const [name, wanted] of Object.entries({ phrases, quotes })) {
    if (!(Number.isInteger(wanted) && wanted >= 0))
      throw new RangeError(`${name} must be a whole number, 0 or more`)
  }
  return { seed, leastCertainty: least, phrases, quotes }
}

function groupPool(
  texts: readonly Text[],
  k: number,
  random: Random,
  { vectors, language }: GroupOptions,
): Omit<Pool, 'key'> {
  const reading = readTexts(texts, language)
  const groups = Math.max(1, Math.min(k, reading.copies.length))
  if (!vectors) return { texts, reading, ...groupSayings(reading, groups, random) }
  const given = sayingVectors(texts, reading, vectors.byId)
  return { texts, reading, ...groupVectors(given, groups, random), vectors: given, method: 'given' }
}
