import { type Display, isShown } from '@evenground/fairness'
import { Count } from './count.tsx'
import type { Frame } from './frame.ts'

interface LevelProps {
  readonly frame: Frame
  readonly lived: Display
  readonly learned: Display
  readonly livedWords: string
  readonly learnedWords: string
  /** The lived share that is aimed for, from 0 to 1; the pointer stands there. */
  readonly aim?: number
}

/** Two shares on one line, lived at the start, always with both numbers. A line is drawn only where both may be known. */
export const Level = ({ frame, lived, learned, livedWords, learnedWords, aim }: LevelProps) => (
  <div class="level">
    <span class="lived">
      <b>
        <Count frame={frame} of={lived} />
      </b>{' '}
      {livedWords}
    </span>
    <span class="learned">
      <b>
        <Count frame={frame} of={learned} />
      </b>{' '}
      {learnedWords}
    </span>
    {isShown(lived) && isShown(learned) && <Line lived={lived.shown} learned={learned.shown} aim={aim} />}
  </div>
)

interface LineProps {
  readonly lived: number
  readonly learned: number
  readonly aim: number | undefined
}

const Line = ({ lived, learned, aim }: LineProps) => {
  const all = lived + learned
  const share = all === 0 ? 0 : (lived / all) * 100
  const gap = lived > 0 && learned > 0 ? 0.5 : 0
  const width = Math.max(0, share - gap / 2)
  return (
    <svg class="flip" aria-hidden="true">
      {lived > 0 && <rect class="f-lived" y="3" width={percent(width * 0.8)} height="11" rx="5.5" />}
      {lived > 0 && (
        <rect class="f-lived" x={percent(width * 0.2)} y="3" width={percent(width * 0.8)} height="11" />
      )}
      {learned > 0 && (
        <rect
          class="f-learned"
          x={percent(width + gap)}
          y="3"
          width={percent(100 - width - gap)}
          height="11"
        />
      )}
      <rect class="f-ink" y="14" width="100%" height="2" />
      {aim !== undefined && (
        <svg x={percent(aim * 100)} y="16" overflow="visible" aria-hidden="true">
          <path class="f-ink" d="M0 0l5 7h-10z" />
        </svg>
      )}
    </svg>
  )
}

const percent = (share: number): string => `${Math.round(share * 10) / 10}%`
