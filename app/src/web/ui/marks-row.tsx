interface MarksRowProps {
  readonly lived: number
  readonly learned: number
  readonly unsaid: number
}

const most = 36
const step = 16

/** One mark for each answer: round for lived, square for learned, hollow for who did not say. Many answers share a mark. */
export const MarksRow = ({ lived, learned, unsaid }: MarksRowProps) => {
  const all = lived + learned + unsaid
  const share = all > most ? most / all : 1
  const [round, square, hollow] = [lived, learned, unsaid].map((count) => Math.ceil(count * share)) as [
    number,
    number,
    number,
  ]
  const width = (round + square + hollow) * step
  return (
    <svg
      class="flip answers"
      viewBox={`0 0 ${Math.max(width, most * step)} 20`}
      preserveAspectRatio="xMinYMin meet"
      aria-hidden="true"
    >
      {Array.from({ length: round }, (_, n) => (
        <circle class="f-lived" cx={8 + n * step} cy="11" r="6" />
      ))}
      {Array.from({ length: square }, (_, n) => (
        <rect class="f-learned" x={2.5 + (round + n) * step} y="6" width="11" height="11" />
      ))}
      {Array.from({ length: hollow }, (_, n) => (
        <circle class="o-edge" cx={8 + (round + square + n) * step} cy="11" r="5" />
      ))}
      <rect class="f-ink" y="17" width="100%" height="2" />
    </svg>
  )
}
