import type { Frame } from './frame.ts'

interface PaceProps {
  readonly frame: Frame
  /** Days since the first voice, the first being 1; null before it. */
  readonly day: number | null
}

const normal = 10

/** How far along the ten working days a project is: upright ticks, which belong to neither side. */
export const Pace = ({ frame: { t }, day }: PaceProps) => (
  <div class="pace">
    <p class="eyebrow">{t('project.pace')}</p>
    <p>
      {day === null
        ? t('project.day-none')
        : t.rich(day > normal ? 'project.day-over' : 'project.day', {
            day: t.number(day),
            n: (words) => <span class="big-n">{words}</span>,
          })}
    </p>
    <Ticks day={day ?? 0} />
  </div>
)

const Ticks = ({ day }: { day: number }) => {
  const last = Math.min(day, normal)
  return (
    <svg class="flip" width="222" height="34" viewBox="0 -10 222 34" aria-hidden="true">
      {Array.from({ length: normal }, (_, index) => index + 1).map((tick) => {
        const at = 9 + 22 * (tick - 1)
        if (tick === last) return <path class="o-ink" stroke-width="5" d={`M${at} 19V-8`} />
        return (
          <path
            class={tick < last ? 'o-ink' : 'o-edge'}
            stroke-width={tick < last ? '3' : '1.5'}
            d={`M${at} 19V4`}
          />
        )
      })}
      <path class="o-hair" d="M0 19h222" />
      {last > 0 && <path class="o-ink" d={`M0 19h${20 + 22 * (last - 1)}`} />}
    </svg>
  )
}
