import { suggestThemes, type Text } from '../src/door.ts'
import { randomFrom } from '../src/random.ts'

export type Labelled = { readonly text: Text; readonly labels: readonly string[] }

/**
 * The share of texts for which one of the three themes offered is one a person gave. Of each label, `examples` texts
 * drawn by the seed are placed (fewer of a rare label, so that one is left over when it has two); all other texts are
 * judged. No label is left out for being rare.
 */
export function topThree(rows: readonly Labelled[], examples: number, seed: number): number {
  const random = randomFrom(seed)
  const order = rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at)
  const size = new Map<string, number>()
  for (const { labels } of rows) for (const label of labels) size.set(label, (size.get(label) ?? 0) + 1)
  const placed = new Map<string, number>()
  const placements = order.flatMap(({ row: { text, labels } }) => {
    const wanted = labels.some(
      (label) => (placed.get(label) ?? 0) < Math.min(examples, (size.get(label) ?? 0) - 1),
    )
    if (!wanted) return []
    for (const label of labels) placed.set(label, (placed.get(label) ?? 0) + 1)
    return labels.map((theme) => ({ id: text.id, theme }))
  })
  const labelsOf = new Map(rows.map((row) => [row.text.id, new Set(row.labels)]))
  const { offers } = suggestThemes(
    rows.map((row) => row.text),
    placements,
    { seed },
  )
  const right = offers.filter((offer) =>
    offer.choices.some(({ theme }) => labelsOf.get(offer.id)?.has(theme)),
  )
  return right.length / offers.length
}
