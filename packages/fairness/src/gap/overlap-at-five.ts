import { type Guess, mostExpected, shareSaid, type VoiceThemes } from './guess.ts'

/**
 * How many of the five things people said most were in a guess: the mean over guessers of `|guess and said| / 5`, 0 to 1.
 *
 * Where several themes tie for the last of the five places, each counts for its share of the places left. With fewer than five
 * themes said, it is of as many as there are. Null when nothing was said. It cannot tell a near miss from a far one.
 *
 * @example overlapAtFive(themes, guesses, voices) // 0.4
 */
export function overlapAtFive(
  themes: readonly string[],
  guesses: readonly Guess[],
  voices: readonly VoiceThemes[],
): number | null {
  const weights = topWeights(themes, voices)
  const places = [...weights.values()].reduce((total, weight) => total + weight, 0)
  if (places === 0 || guesses.length === 0) return null
  const caught = guesses.map(({ expected }) =>
    expected.reduce((total, { theme }) => total + (weights.get(theme) ?? 0), 0),
  )
  return caught.reduce((total, one) => total + one, 0) / guesses.length / places
}

/** The themes in the top five of what was said, with 1 each, less for those that tie at the end. */
function topWeights(themes: readonly string[], voices: readonly VoiceThemes[]): Map<string, number> {
  const said = themes
    .map((theme) => ({ theme, share: shareSaid(theme, voices) }))
    .filter(({ share }) => share > 0)
  const last = said.map(({ share }) => share).sort((one, other) => other - one)[
    Math.min(mostExpected, said.length) - 1
  ]
  if (last === undefined) return new Map()
  const above = said.filter(({ share }) => share > last).length
  const tied = said.filter(({ share }) => share === last).length
  const weight = (share: number) =>
    share > last ? 1 : share === last ? Math.min(1, (mostExpected - above) / tied) : 0
  return new Map(said.map(({ theme, share }) => [theme, weight(share)]))
}
