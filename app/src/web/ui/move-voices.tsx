import type { VoiceView } from '../../readers/voice-view.ts'
import type { Frame } from './frame.ts'
import { firstWords } from './voice-actions.tsx'

/** Where voices can be moved from one page, and what goes along with each move. */
export interface Moving {
  readonly frame: Frame
  readonly project: string
  readonly themes: readonly { readonly id: string; readonly name: string }[]
  /** The last change when the page was drawn. */
  readonly seen: number
  /** The page this stands on, behind the project's address, with what it was asked for. */
  readonly back: string
  /** True in a theme: voices can go back to those that are not yet grouped. */
  readonly out: boolean
  /** Which form was sent without saying where to. */
  readonly wrong: string | null
}

/** "Move to ..." for one voice; works without a script, and dragging fills in the same form. */
export const MoveVoice = ({
  voice,
  alike,
  next,
  ...moving
}: Moving & {
  readonly voice: VoiceView
  readonly alike: readonly VoiceView[]
  readonly next: string | undefined
}) => {
  const { t } = moving.frame
  return (
    <form class="move" method="post" action={`/p/${moving.project}/sense/move`} data-move={voice.id}>
      <Hidden {...moving} next={next} />
      <input type="hidden" name="voices" value={voice.id} />
      <MoveTo {...moving} id={voice.id} label={t('sense.move-to')} words={firstWords(voice)} />
      {alike.length > 0 && (
        <label class="tick">
          <input type="checkbox" name="alike" value={alike.map(({ id }) => id).join(' ')} checked />
          <span>{t('sense.with-alike', { count: alike.length })}</span>
        </label>
      )}
    </form>
  )
}

/** The same for all voices that were ticked on the page. */
export const MoveMany = (moving: Moving) => {
  const { t } = moving.frame
  return (
    <form class="move many" id="many" method="post" action={`/p/${moving.project}/sense/move`}>
      <Hidden {...moving} next={undefined} />
      <MoveTo {...moving} id="many" label={t('sense.move-ticked')} words="" />
    </form>
  )
}

/** A box to tick, which belongs to the form for many. */
export const TickVoice = ({ frame: { t }, voice }: { readonly frame: Frame; readonly voice: VoiceView }) => (
  <label class="tick">
    <input
      type="checkbox"
      name="voices"
      value={voice.id}
      form="many"
      aria-label={t('sense.tick-one', { words: firstWords(voice) })}
    />
    <span>{t('sense.tick')}</span>
  </label>
)

const Hidden = ({ seen, back, next }: Pick<Moving, 'seen' | 'back'> & { next: string | undefined }) => (
  <>
    <input type="hidden" name="seen" value={String(seen)} />
    <input type="hidden" name="back" value={back} />
    {next && <input type="hidden" name="next" value={next} />}
  </>
)

const MoveTo = (given: Moving & { readonly id: string; readonly label: string; readonly words: string }) => {
  const { frame, themes, out, wrong, id, label, words } = given
  const { t } = frame
  const bad = wrong === id
  return (
    <>
      <label for={`move-${id}`}>{label}</label>
      <select
        id={`move-${id}`}
        name="theme"
        aria-label={words ? t('sense.move-to-one', { words }) : undefined}
        aria-invalid={bad ? 'true' : undefined}
        aria-describedby={bad ? `wrong-${id}` : undefined}
      >
        <option value="">{t('sense.choose')}</option>
        {themes.map((theme) => (
          <option value={theme.id}>{theme.name}</option>
        ))}
        <option value="new">{t('sense.new-theme')}</option>
        {out && <option value="none">{t('sense.to-none')}</option>}
      </select>
      <button
        type="submit"
        class="btn s quiet"
        aria-label={words ? t('sense.move-one', { words }) : undefined}
      >
        {t('sense.move')}
      </button>
      {bad && (
        <p class="err" id={`wrong-${id}`}>
          {t(id === 'many' ? 'sense.choose-both' : 'error.choose')}
        </p>
      )}
    </>
  )
}
