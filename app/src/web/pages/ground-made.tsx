import type { GroundShown } from '../../readers/ground.ts'
import { countWords } from '../ui/count-words.ts'
import type { Frame } from '../ui/frame.ts'

/** How sure a result is, what was left out of it, and what made it. */
export const GroundMade = ({
  frame: { t },
  ground,
}: {
  readonly frame: Frame
  readonly ground: GroundShown
}) => (
  <details class="help">
    <summary>{t('ground.made')}</summary>
    <div class="stack">
      <p>{t('ground.made-said')}</p>
      <p>{t('ground.made-filled', { filled: t.number(ground.filled) })}</p>
      <p>{t('ground.made-unclear', { count: t.number(ground.unclear) })}</p>
      <p>{t('ground.made-quick', { count: countWords(t, ground.countedLess) })}</p>
      <p>{t('ground.made-little', { count: countWords(t, ground.tooFewAnswers) })}</p>
      <Made frame={{ t }} made={ground.made} />
    </div>
  </details>
)

/** The method, its version, its seed and what it read. */
export const Made = ({
  frame: { t },
  made,
}: {
  readonly frame: Pick<Frame, 't'>
  readonly made: GroundShown['made']
}) => (
  <>
    <p>
      {t('ground.made-by', {
        by: made.by,
        seed: String(made.seed),
        date: t.date(made.at.toISOString().slice(0, 10)),
      })}
    </p>
    <p class="small second" dir="ltr">
      {t('ground.made-input', { input: made.input })}
    </p>
    <p class="small second" dir="ltr">
      {t('ground.made-settings', { settings: made.settings })}
    </p>
  </>
)
