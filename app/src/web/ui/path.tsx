import type { Side } from '../../domain/side.ts'
import { type Step, steps } from '../../domain/step.ts'
import type { Frame } from './frame.ts'

interface PathProps {
  readonly frame: Frame
  readonly here: Step
  /** Which side put its name to something in a step. */
  readonly marks: readonly { readonly step: Step; readonly side: Side }[]
  readonly replyAddress: string
}

/** Seven stops on one line, and "tell", which runs along all of them. A half fills only when its side has signed. */
export const Path = ({ frame: { t }, here, marks, replyAddress }: PathProps) => {
  const now = steps.indexOf(here)
  return (
    <section aria-label={t('project.path')}>
      <ol class="path">
        {steps.map((step, index) => (
          <Stop
            t={t}
            step={step}
            when={index < now ? 'past' : index === now ? 'here' : 'later'}
            sides={marks.flatMap((mark) => (mark.step === step ? mark.side : []))}
          />
        ))}
      </ol>
      <div class="tell">
        <b>{t('project.tell')}</b>
        <svg class="flip" aria-hidden="true">
          <svg x="2%" y="3" overflow="visible" aria-hidden="true">
            <path class="f-ink" d="M-6 0h12v9h-6l-4 4v-4h-2z" />
          </svg>
          <rect class="f-ink" y="17" width={`${reached(now)}%`} height="2" />
          <rect class="f-hair" x={`${reached(now)}%`} y="17" width={`${100 - reached(now)}%`} height="2" />
        </svg>
        <span>
          {t.rich('project.tell-what', {
            reply: (words) => (
              <a href={replyAddress} data-turbo="false">
                {words}
              </a>
            ),
          })}
        </span>
      </div>
    </section>
  )
}

const reached = (now: number): number => Math.round(((now + 1) / steps.length) * 100)

type When = 'past' | 'here' | 'later'

interface StopProps {
  readonly t: Frame['t']
  readonly step: Step
  readonly when: When
  /** The sides that put their name to it. */
  readonly sides: readonly Side[]
}

const Stop = ({ t, step, when, sides }: StopProps) => {
  const style = (side: Side) => (when === 'later' ? 'o-edge' : `${sides.includes(side) ? 'f' : 'o'}-${side}`)
  return (
    <li class={when === 'past' ? undefined : when} aria-current={when === 'here' ? 'step' : undefined}>
      <svg class="flip" viewBox="0 8 76 44" aria-hidden="true" preserveAspectRatio="xMinYMax">
        <path
          class={style('lived')}
          d={when === 'here' ? 'M1 51a17 17 0 0 1 34 0z' : 'M1 51a10.7 10.7 0 0 1 21.4 0z'}
        />
        <path
          class={style('learned')}
          d={when === 'here' ? 'M38 34h34v17H38z' : 'M26.4 41.3h21.4v9.7H26.4z'}
        />
      </svg>
      <b>{t(`step.${step}`)}</b>
      {when === 'here' && <span>{t('project.path-here')}</span>}
      <span>{t(said(step, when, sides))}</span>
    </li>
  )
}

/** What stands under a step: who put their name to what; what one side did alone is said plainly. */
function said(step: Step, when: When, sides: readonly Side[]) {
  if (when === 'later') return 'project.path-later'
  const [first, second] = sides
  if (!first || (step !== 'gather' && step !== 'listen')) return 'project.path-past'
  return `project.mark-${step}-${second ? 'both' : first}` as const
}
