/** Who to call, as the organisation set it; stands on every page where somebody writes or has written. */
export interface HelpLine {
  readonly name: string
  readonly phone: string
  /** The country it can be called from, as two letters; nothing where it can be called from everywhere. */
  readonly country?: string | null
}

/** The lines that somebody in a country can call. Where the country is not said, all of them. */
export const helpLinesIn = (lines: readonly HelpLine[], country: string | null): readonly HelpLine[] =>
  country === null ? lines : lines.filter((line) => !line.country || line.country === country)

/** How many lines to call an organisation can name. */
export const mostHelpLines = 8
