/** A place on the horizontal axis: a number, an ISO date ('2027-03-15', '2027-03', '2027-03-15T09:30Z') or a category. */
export type X = number | string

/** One row of what was counted or measured. Rows with the same `x` are one subgroup. `null` means it is missing. */
export type Reading = {
  readonly x: X
  readonly y: number | null
  /** A few words that belong to this point, such as the test that began that week. */
  readonly note?: string
}

/** A row with its denominator: `y` events out of `n` chances (P, P', I') or in an exposure of `n` (U, U'). */
export type RatioReading = Reading & { readonly n: number | null }
