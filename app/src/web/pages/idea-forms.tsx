import type { IdeaView } from '../../readers/ideas.ts'
import type { VoiceView } from '../../readers/voice-view.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { Token } from '../ui/token.tsx'
import type { IdeasPageProps } from './ideas-page-props.ts'

/** Where an idea is parked, with the voices it came from. */
export const ParkIdea = ({ frame, view, form, token }: IdeasPageProps) => {
  const { t } = frame
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/ideas`} novalidate>
      <h2>{t('ideas.new')}</h2>
      <Token token={token} />
      <Field
        frame={frame}
        form={form}
        name="words"
        label={t('ideas.words')}
        hint={t('ideas.words-hint')}
        lines={4}
        maxlength={1000}
        required
      />
      {view.choose === null && <p class="second small">{t('ideas.voices-closed')}</p>}
      {view.choose !== null && view.choose.length > 0 && (
        <details open={Boolean(form.values.voices)}>
          <summary>{t('ideas.voices')}</summary>
          <Choices
            frame={frame}
            form={form}
            name="voices"
            legend={t('ideas.voices')}
            hint={t('ideas.voices-hint')}
            several
            choices={view.choose.map((voice) => ({
              value: voice.id,
              label: wordsOf(voice),
              side: voice.side,
              lang: voice.language,
            }))}
          />
        </details>
      )}
      <button type="submit" class="btn">
        {t('ideas.go')}
      </button>
    </form>
  )
}

const wordsOf = (voice: VoiceView): string =>
  voice.words.map((piece) => (piece.kind === 'struck' ? '[…]' : piece.text)).join('')

/** Where one's own idea is put in other words, or taken back. */
export const ChangeIdea = ({ frame, view, form, idea }: IdeasPageProps & { readonly idea: IdeaView }) => {
  const { t } = frame
  const here = `/p/${view.head.id}/ideas`
  return (
    <div class="stack">
      <form class="stack" method="post" action={`${here}/change`} novalidate>
        <h2>{t('ideas.change-title')}</h2>
        <input type="hidden" name="idea" value={idea.id} />
        <Field
          frame={frame}
          form={form}
          name="words"
          label={t('ideas.words')}
          lines={4}
          maxlength={1000}
          value={idea.words ?? ''}
          required
        />
        <button type="submit" class="btn">
          {t('ideas.change-go')}
        </button>
      </form>
      <p>
        <a href={here}>{t('ideas.back')}</a>
      </p>
      <form class="stack" method="post" action={`${here}/take-back`}>
        <input type="hidden" name="idea" value={idea.id} />
        <p class="small">{t('ideas.take-back-what')}</p>
        <button type="submit" class="btn s quiet">
          {t('ideas.take-back')}
        </button>
      </form>
    </div>
  )
}
