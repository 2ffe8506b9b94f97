/** Where a rising condition turns true between 0 and 1: `before` is false at the result and true just above it. */
export function turningPoint(isPast: (share: number) => boolean): number {
  let [low, high] = [0, 1]
  while (high - low > 1e-15) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (isPast(middle)) high = middle
    else low = middle
  }
  return low
}
