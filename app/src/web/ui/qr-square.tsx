import { qrSquares } from './qr.ts'

const quiet = 4

/** A text as a square that a phone reads; nothing where the text is too long for one. Dark on light in every scheme, as readers want it. */
export const QrSquare = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const squares = qrSquares(text)
  if (!squares) return null
  const size = squares.length + 2 * quiet
  const path = squares.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  )
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect class="qr-light" width={size} height={size} />
      <path class="qr-dark" d={path.join('')} />
    </svg>
  )
}
