/**
 * A linear program kept in dictionary form: every basic variable as a sum of the nonbasic ones, which sit at a bound.
 * Variables 0 .. unknowns-1 are the unknowns; after them comes one a row, the row's own sum.
 *
 * Source: V. Chvatal, Linear Programming (1983), chapters 3 and 8 (dictionaries, bounded variables, sum of infeasibilities).
 */
export interface Tableau {
  readonly unknowns: number
  readonly rows: Float64Array[]
  readonly basic: number[]
  readonly nonbasic: number[]
  readonly low: number[]
  readonly high: number[]
  readonly value: number[]
}

/** Some unknowns whose sum must lie between two bounds. `minus` are taken off. */
export interface Row {
  readonly plus: readonly number[]
  readonly minus?: readonly number[]
  readonly low: number
  readonly high: number
}

const small = 1e-7

/** Starts a tableau with every unknown at 0; it may not be feasible yet. */
export function makeTableau(high: readonly number[], rows: readonly Row[]): Tableau {
  const tableau: Tableau = {
    unknowns: high.length,
    rows: [],
    basic: [],
    nonbasic: high.map((_, unknown) => unknown),
    low: high.map(() => 0),
    high: [...high],
    value: high.map(() => 0),
  }
  for (const row of rows) addRow(tableau, row)
  return tableau
}

/** Adds one row to a tableau of its own, which is changed. */
export function addRow(tableau: Tableau, row: Row): void {
  const { unknowns, rows, basic, nonbasic, low, high, value } = tableau
  const weights = new Float64Array(unknowns)
  for (const unknown of row.plus) weights[unknown] = (weights[unknown] as number) + 1
  for (const unknown of row.minus ?? []) weights[unknown] = (weights[unknown] as number) - 1
  const combined = objectiveRow(tableau, weights)
  const sum = weigh(tableau, weights)
  basic.push(nonbasic.length + rows.length)
  rows.push(combined)
  low.push(row.low)
  high.push(row.high)
  value.push(sum)
}

/** A copy that can be changed alone. */
export const copyTableau = (tableau: Tableau): Tableau => ({
  unknowns: tableau.unknowns,
  rows: tableau.rows.map((row) => row.slice()),
  basic: [...tableau.basic],
  nonbasic: [...tableau.nonbasic],
  low: [...tableau.low],
  high: [...tableau.high],
  value: [...tableau.value],
})

/** Narrows what one unknown may be, and puts it inside its bounds when it stands at one of them. */
export function bound(tableau: Tableau, unknown: number, low: number, high: number): void {
  tableau.low[unknown] = low
  tableau.high[unknown] = high
  const column = tableau.nonbasic.indexOf(unknown)
  if (column < 0) return
  const now = tableau.value[unknown] as number
  shift(tableau, column, Math.min(Math.max(now, low), high) - now)
}

/** Walks to a point where every row and unknown is inside its bounds. False when there is none. */
export function makeFeasible(tableau: Tableau): boolean {
  return walk(tableau, (rates) => {
    let outside = false
    tableau.basic.forEach((variable, at) => {
      const value = tableau.value[variable] as number
      const sign =
        value < (tableau.low[variable] as number) - small
          ? 1
          : value > (tableau.high[variable] as number) + small
            ? -1
            : 0
      if (sign === 0) return
      outside = true
      const row = tableau.rows[at] as Float64Array
      for (let column = 0; column < rates.length; column++)
        rates[column] = (rates[column] as number) + sign * (row[column] as number)
    })
    return outside
  })
}

/**
 * Walks from a feasible point to the largest value of the weighted unknowns, and gives that value. Null when it got lost.
 * `visit` is called at every point on the way.
 */
export function maximise(tableau: Tableau, weights: Float64Array, visit?: () => void): number | null {
  const done = walk(tableau, (rates) => {
    visit?.()
    rates.set(objectiveRow(tableau, weights))
    return true
  })
  if (!done) return null
  return weigh(tableau, weights)
}

function weigh({ value }: Tableau, weights: Float64Array): number {
  let total = 0
  for (let unknown = 0; unknown < weights.length; unknown++)
    total += (weights[unknown] as number) * (value[unknown] as number)
  return total
}

/** Weighted unknowns in terms of the nonbasic variables. */
function objectiveRow(tableau: Tableau, weights: Float64Array): Float64Array {
  const rates = new Float64Array(tableau.nonbasic.length)
  tableau.nonbasic.forEach((variable, column) => {
    if (variable < tableau.unknowns) rates[column] = weights[variable] as number
  })
  tableau.basic.forEach((variable, at) => {
    const weight = variable < tableau.unknowns ? (weights[variable] as number) : 0
    if (weight === 0) return
    const row = tableau.rows[at] as Float64Array
    for (let column = 0; column < rates.length; column++)
      rates[column] = (rates[column] as number) + weight * (row[column] as number)
  })
  return rates
}

/**
 * Moves along one nonbasic variable after another while the rates say that it helps. `rate` fills the rates and says whether
 * there is still something to do. True when it ends inside every bound.
 */
function walk(tableau: Tableau, rate: (rates: Float64Array) => boolean): boolean {
  const columns = tableau.nonbasic.length
  const patience = 20 * (columns + tableau.rows.length) + 200
  for (let turn = 0; turn < patience; turn++) {
    const rates = new Float64Array(columns)
    if (!rate(rates)) return true
    const column = helpful(tableau, rates, turn > patience / 4)
    if (column < 0) return isInside(tableau)
    step(tableau, column, (rates[column] as number) > 0 ? 1 : -1)
  }
  return false
}

const isInside = ({ basic, value, low, high }: Tableau): boolean =>
  basic.every((variable) => {
    const now = value[variable] as number
    return now >= (low[variable] as number) - small && now <= (high[variable] as number) + small
  })

/** The nonbasic variable to move: the steepest one, or the first by name when we may be going in circles (Bland's rule). */
function helpful({ nonbasic, value, low, high }: Tableau, rates: Float64Array, careful: boolean): number {
  let chosen = -1
  let best = small
  nonbasic.forEach((variable, column) => {
    const rate = rates[column] as number
    const now = value[variable] as number
    const room = rate > 0 ? (high[variable] as number) - now : now - (low[variable] as number)
    if (Math.abs(rate) <= small || room <= small) return
    if (careful ? chosen < 0 || variable < (nonbasic[chosen] as number) : Math.abs(rate) > best) {
      chosen = column
      best = Math.abs(rate)
    }
  })
  return chosen
}

/** Moves one nonbasic variable as far as it may go, and swaps it with the basic one that stops it. */
function step(tableau: Tableau, column: number, direction: 1 | -1): void {
  const { rows, basic, nonbasic, low, high, value } = tableau
  const moving = nonbasic[column] as number
  let reach = (high[moving] as number) - (low[moving] as number)
  let stop = -1
  rows.forEach((row, at) => {
    const pace = (row[column] as number) * direction
    if (Math.abs(pace) <= small) return
    const limit = room(tableau, basic[at] as number, pace)
    const firmer = stop >= 0 && Math.abs(pace) > Math.abs((rows[stop] as Float64Array)[column] as number)
    if (limit < reach - small || (limit <= reach + small && firmer)) {
      reach = Math.max(0, Math.min(limit, reach))
      stop = at
    }
  })
  shift(tableau, column, reach * direction)
  if (stop < 0) return
  const leaving = basic[stop] as number
  const now = value[leaving] as number
  value[leaving] =
    Math.abs(now - (low[leaving] as number)) < Math.abs(now - (high[leaving] as number))
      ? (low[leaving] as number)
      : (high[leaving] as number)
  swap(tableau, stop, column)
}

/** How far a basic variable that changes at this pace lets us go. One that is outside its bounds stops us when it gets inside. */
function room({ value, low, high }: Tableau, variable: number, pace: number): number {
  const now = value[variable] as number
  const [floor, ceiling] = [low[variable] as number, high[variable] as number]
  const goal = pace > 0 ? (now < floor - small ? floor : ceiling) : now > ceiling + small ? ceiling : floor
  const past = pace > 0 ? now > ceiling + small : now < floor - small
  return past ? Number.POSITIVE_INFINITY : Math.max(0, (goal - now) / pace)
}

function shift({ rows, basic, nonbasic, value }: Tableau, column: number, by: number): void {
  if (by === 0) return
  const moving = nonbasic[column] as number
  value[moving] = (value[moving] as number) + by
  rows.forEach((row, at) => {
    const variable = basic[at] as number
    value[variable] = (value[variable] as number) + (row[column] as number) * by
  })
}

/** The basic variable of a row and the nonbasic one of a column change places. */
function swap({ rows, basic, nonbasic }: Tableau, at: number, column: number): void {
  const pivotRow = rows[at] as Float64Array
  const pivot = pivotRow[column] as number
  for (let other = 0; other < pivotRow.length; other++) pivotRow[other] = -(pivotRow[other] as number) / pivot
  pivotRow[column] = 1 / pivot
  rows.forEach((row, index) => {
    const weight = row[column] as number
    if (index === at || weight === 0) return
    for (let other = 0; other < row.length; other++)
      row[other] =
        other === column ? weight / pivot : (row[other] as number) + weight * (pivotRow[other] as number)
  })
  const leaving = basic[at] as number
  basic[at] = nonbasic[column] as number
  nonbasic[column] = leaving
}
