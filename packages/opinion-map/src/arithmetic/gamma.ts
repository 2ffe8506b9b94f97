/** ln of the gamma function for x > 0: Stirling's series after raising x above 8 (Abramowitz and Stegun 6.1.41). Error under 1e-12. */
export function logGamma(x: number): number {
  let shift = 0
  let z = x
  while (z < 8) shift += Math.log(z++)
  const inverse = 1 / (z * z)
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/** The derivative of ln gamma, for x > 0 (Abramowitz and Stegun 6.3.18). */
export function digamma(x: number): number {
  let sum = 0
  let z = x
  while (z < 8) sum -= 1 / z++
  const inverse = 1 / (z * z)
  const series =
    inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))))
  return sum + Math.log(z) - 0.5 / z - series
}

/** The second derivative of ln gamma, for x > 0 (Abramowitz and Stegun 6.4.12). */
export function trigamma(x: number): number {
  let sum = 0
  let z = x
  while (z < 8) {
    sum += 1 / (z * z)
    z++
  }
  const inverse = 1 / (z * z)
  const series = (1 / 6 - inverse * (1 / 30 - inverse * (1 / 42 - inverse / 30))) / z
  return sum + 1 / z + inverse / 2 + inverse * series
}

/** The third derivative of ln gamma, for x > 0 (derivative of Abramowitz and Stegun 6.4.12). */
export function tetragamma(x: number): number {
  let sum = 0
  let z = x
  while (z < 8) {
    sum -= 2 / z ** 3
    z++
  }
  const square = 1 / (z * z)
  const series = 1 / z + square * (0.5 - square * (1 / 6 - square * (1 / 6 - square * (3 / 10))))
  return sum - square * (1 + series)
}
