const dayLength = 86_400_000

/** Whole days from one day (2027-03-01) to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
