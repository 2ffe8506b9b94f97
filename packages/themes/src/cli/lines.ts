import type { GroupSuggestion } from '../group-suggestion.ts'
import type { Duplicates } from '../near-duplicates.ts'
import type { Text } from '../text.ts'
import type { ThemeOffers } from '../theme-offer.ts'

/** The lines the command prints: what made it, each group, each text in the order given, copies, offers. */
export function answerLines(
  texts: readonly Text[],
  { groups, madeBy, notes }: GroupSuggestion,
  duplicates: readonly Duplicates[],
  offers: ThemeOffers | undefined,
): object[] {
  const places = new Map(
    groups.flatMap((group) =>
      group.members.map((member) => [member.id, { group: group.id, certainty: member.certainty }] as const),
    ),
  )
  const unplaced = { group: null, certainty: null }
  return [
    { kind: 'made-by', ...madeBy, notes },
    ...groups.map(({ members, ...group }) => ({ kind: 'group', ...group, texts: members.length })),
    ...texts.map(({ id }) => ({ kind: 'text', id, ...(places.get(id) ?? unplaced) })),
    ...duplicates.map(({ kind: how, ids, likeness }) => ({ kind: 'near-duplicates', how, ids, likeness })),
    ...(offers?.offers ?? []).map(({ id, choices }) => ({ kind: 'offer', id, choices })),
  ]
}
