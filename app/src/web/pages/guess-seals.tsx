import type { SealView } from '../../readers/guesses.ts'
import { Done } from '../ui/done.tsx'
import { Envelope } from '../ui/envelope.tsx'
import type { Frame } from '../ui/frame.ts'
import type { GuessesPageProps } from './guesses-page-props.ts'

/** Every seal, of a side and a day and of nobody; once they are open, whether it matches. */
export const Seals = ({ frame, view }: Pick<GuessesPageProps, 'frame' | 'view'>) => {
  const { t } = frame
  if (view.seals.length === 0) return null
  return (
    <section class="stack">
      <h2>{t('guesses.seals')}</h2>
      <div class="envelopes">
        {view.seals.map(({ side }) => (
          <Envelope side={side} />
        ))}
      </div>
      <p class="second">{t('guesses.seals-what')}</p>
      <Verdict frame={frame} seals={view.seals} />
      <ul class="rows">
        {view.seals.map((seal) => (
          <li class="between">
            <span class={seal.side}>
              <code dir="ltr">{seal.groups}</code>
            </span>
            <span class="second small">
              {[t(`side.${seal.side}`), t.day(seal.on), stateOf(frame.t, seal)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf(t: Frame['t'], { removed, agrees }: SealView): string | null {
  if (removed) return t('guesses.removed')
  return agrees === null ? null : t(agrees ? 'guesses.agrees' : 'guesses.differs')
}

const Verdict = ({ frame: { t }, seals }: { frame: Frame; seals: readonly SealView[] }) => {
  if (seals.some(({ agrees }) => agrees === false))
    return <p class="notice bad">{t('guesses.some-differ')}</p>
  return seals.some(({ agrees }) => agrees) ? <Done>{t('guesses.all-agree')}</Done> : null
}
