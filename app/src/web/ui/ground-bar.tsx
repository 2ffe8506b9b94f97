import type { Side } from '../../domain/side.ts'
import type { BarView, TenthsView } from '../../readers/ground.ts'
import { countWords } from './count-words.ts'
import type { Frame } from './frame.ts'
import { bold } from './tags.tsx'

interface BarProps {
  readonly frame: Frame
  readonly who: string
  readonly bar: BarView
  /** True where it shows who disagrees. */
  readonly no: boolean
}

/** Who agrees, as a bar, with the thin line of where the true share probably lies.  */
export const GroundBar = ({ frame: { t }, who, bar, no }: BarProps) => {
  const agree = countWords(t, no ? bar.disagree : bar.agree)
  const of = countWords(t, bar.of)
  const { low, high, share } = no ? bar.against : bar.for
  const words = t(no ? 'ground.bar-no' : 'ground.bar', {
    who,
    agree,
    of,
    low: t.number(low),
    high: t.number(high),
  })
  return (
    <div>
      <p class="small ends">
        <span>{who}</span> <span>{t.rich('ground.of', { agree, of, b: bold })}</span>
      </p>
      <svg class="bar flip" role="img" aria-label={words}>
        <rect class="f-bar" y="3" width={`${share}%`} height="12" />
        <rect class="f-ink" y="15" width="100%" height="2" />
        <line class="o-ink" x1={`${low}%`} x2={`${high}%`} y1="9" y2="9" />
        <line class="o-ink" x1={`${low}%`} x2={`${low}%`} y1="5" y2="13" />
        <line class="o-ink" x1={`${high}%`} x2={`${high}%`} y1="5" y2="13" />
      </svg>
    </div>
  )
}

interface TenProps {
  readonly frame: Frame
  readonly who: string
  readonly side: Side | null
  readonly of: TenthsView
}

const ten = Array.from({ length: 10 }, (_, at) => at)

/** Ten marks, whoever they stand for: filled ones agree, crossed ones disagree, empty ones are not sure. */
export const TenMarks = ({ frame: { t }, who, side, of }: TenProps) => (
  <div>
    <p class={`small ${side ?? ''}`}>{who}</p>
    <svg
      class="ten flip"
      viewBox="0 0 150 16"
      role="img"
      aria-label={t('ground.ten', { who, agree: t.number(of.agree), disagree: t.number(of.disagree) })}
    >
      {ten.map((at) => {
        const fill = at < of.agree ? `f-${side ?? 'ink'}` : 'o-edge'
        const x = 15 * at
        return (
          <>
            {side === 'learned' ? (
              <rect class={fill} x={x + 2} y="2" width="11" height="11" />
            ) : (
              <circle class={fill} cx={x + 7.5} cy="7.5" r="5.5" />
            )}
            {at >= 10 - of.disagree && <path class="o-ink" d={`M${x + 4} 4l7 7m0 -7l-7 7`} />}
          </>
        )
      })}
    </svg>
  </div>
)
