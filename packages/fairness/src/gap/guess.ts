/** What one partner expected to hear, sealed before they could read a voice: up to five themes, the likeliest first. */
export interface Guess {
  readonly expected: readonly Expected[]
}

/** One theme somebody expected, and how many of 10 people they thought would say it. */
export interface Expected {
  readonly theme: string
  readonly ofTen: number
}

/** Most themes in one guess. */
export const mostExpected = 5

/** The themes of one voice. */
export type VoiceThemes = readonly string[]

/** Checks guesses and voices against the list of themes. Throws RangeError with what is wrong. */
export function checkGap(
  themes: readonly string[],
  guesses: readonly Guess[],
  voices: readonly VoiceThemes[],
): void {
  const known = new Set(themes)
  if (known.size !== themes.length) throw new RangeError('A theme comes twice')
  for (const { expected } of guesses) {
    if (expected.length > mostExpected)
      throw new RangeError(`A guess has ${expected.length} themes; ${mostExpected} is the most`)
    if (new Set(expected.map(({ theme }) => theme)).size !== expected.length)
      throw new RangeError('A guess has a theme twice')
    for (const { theme, ofTen } of expected) {
      if (!known.has(theme)) throw new RangeError(`There is no theme called ${theme}`)
      if (!(ofTen >= 0 && ofTen <= 10)) throw new RangeError(`Not a number of 10 people: ${ofTen}`)
    }
  }
  for (const theme of voices.flat())
    if (!known.has(theme)) throw new RangeError(`There is no theme called ${theme}`)
}

/** The mean guess for a theme, 0 to 1. Somebody who did not list it expected nobody. */
export const meanGuess = (theme: string, guesses: readonly Guess[]): number =>
  guesses.reduce(
    (total, { expected }) => total + (expected.find((one) => one.theme === theme)?.ofTen ?? 0) / 10,
    0,
  ) / guesses.length

/** The share of voices in a theme, 0 to 1. */
export const shareSaid = (theme: string, voices: readonly VoiceThemes[]): number =>
  voices.filter((themes) => themes.includes(theme)).length / voices.length
