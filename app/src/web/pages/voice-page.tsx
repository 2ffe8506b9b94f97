import { plainWords } from '../../domain/struck.ts'
import type { VoicePageView } from '../../readers/voice.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { Quote } from '../ui/quote.tsx'
import { SharingAnswers } from '../ui/sharing-answers.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { firstWords } from '../ui/voice-actions.tsx'

/**
 * GET /p/:id/voices/:voice. Forms: POST /p/:id/sharing (voice, reach), …/voices/:voice/ask (token, excerpt, place), …/voices/:voice/note
 * (token, words); these two show the page again with what was not right.
 */
export interface VoicePageProps {
  readonly frame: Frame
  readonly view: VoicePageView
  readonly form: FormState
  readonly token: string
}

/** One voice, and what partners can do with it. */
export const VoicePage = (props: VoicePageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const project = `/p/${view.head.id}`
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('voice.title'), form)}
      me={view.me}
      project={view.head}
      here="voices"
    >
      <p>
        <a href={`${project}/voices`}>{t('voice.back')}</a>
      </p>
      <h1>{t('voice.title')}</h1>
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{
          excerpt: t('voice.ask-words'),
          place: t('voice.ask-place'),
          words: t('voice.note-words'),
          reach: t('voice.share-reach'),
          asked: t('voice.take-back-sure'),
        }}
      />
      <div class="cols">
        <div class="stack">
          <Quote frame={frame} voice={view.voice} whole />
          <form method="post" action={`${project}/voices/hide`}>
            <input type="hidden" name="voice" value={view.voice.id} />
            <button type="submit" class="btn s quiet">
              {t('voices.hide')}
            </button>
          </form>
        </div>
        <Share {...props} />
      </div>
      {view.wayBack ? (
        <div class="cols">
          <Ask {...props} />
          <Note {...props} />
        </div>
      ) : (
        <p>{t('voice.no-way-back')}</p>
      )}
      {view.mayTakeBack && <TakeBack {...props} />}
    </TeamLayout>
  )
}

/** For whoever asks in person, and has no key to do it with. */
const TakeBack = ({ frame, view, form }: VoicePageProps) => {
  const { t } = frame
  return (
    <details open={form.errors.asked !== undefined}>
      <summary>{t('voice.take-back')}</summary>
      <form class="stack" method="post" action={`/p/${view.head.id}/voices/${view.voice.id}/take-back`}>
        <p>{t('voice.take-back-what')}</p>
        <Choices
          frame={frame}
          form={form}
          name="asked"
          legend={t('voice.take-back-sure')}
          several
          choices={[{ value: 'yes', label: t('voice.take-back-asked') }]}
        />
        <button type="submit" class="btn s quiet">
          {t('voice.take-back-go')}
        </button>
      </form>
    </details>
  )
}

const Share = ({ frame, view, form }: VoicePageProps) => {
  const { t } = frame
  const { voice, reaches, sharings, head } = view
  return (
    <section class="stack">
      <h2>{t('voice.share')}</h2>
      {voice.consent === 'team' && <p>{t('voice.share-team')}</p>}
      {sharings.map((sharing) => (
        <SharingAnswers frame={frame} project={head.id} sharing={sharing} words={firstWords(voice)} />
      ))}
      {reaches.length > 0 && (
        <form class="stack" method="post" action={`/p/${head.id}/sharing`}>
          <input type="hidden" name="voice" value={voice.id} />
          <input type="hidden" name="version" value={voice.version} />
          <p>{t('voice.share-what')}</p>
          <Choices
            frame={frame}
            form={form}
            name="reach"
            legend={t('voice.share-reach')}
            choices={reaches.map((reach) => ({ value: reach, label: t(`sharing.reach-${reach}`) }))}
            value={reaches[0] ?? ''}
          />
          <button type="submit" class="btn s">
            {t('voice.share-go')}
          </button>
        </form>
      )}
      {sharings.length > 0 && (
        <p>
          <a href={`/p/${head.id}/sharing`}>{t('voice.share-see')}</a>
        </p>
      )}
    </section>
  )
}

const Ask = ({ frame, view, form, token }: VoicePageProps) => {
  const { t } = frame
  const words = view.voice.words.some(({ kind }) => kind === 'struck') ? '' : plainWords(view.voice.words, '')
  return (
    <section class="stack">
      <h2>{t('voice.ask')}</h2>
      <p>{t('voice.ask-what')}</p>
      {view.asks.length > 0 && <Asked frame={frame} view={view} />}
      <form class="stack" method="post" action={`/p/${view.head.id}/voices/${view.voice.id}/ask`} novalidate>
        <Token token={token} />
        <Field
          frame={frame}
          form={form}
          name="excerpt"
          label={t('voice.ask-words')}
          lines={3}
          maxlength={2000}
          value={words.slice(0, 2000)}
          lang={view.voice.language}
          required
        />
        <Field
          frame={frame}
          form={form}
          name="place"
          label={t('voice.ask-place')}
          hint={t('voice.ask-place-hint')}
          maxlength={160}
          required
        />
        <button type="submit" class="btn s quiet">
          {t('voice.ask-go')}
        </button>
      </form>
    </section>
  )
}

const Asked = ({ frame: { t }, view }: Pick<VoicePageProps, 'frame' | 'view'>) => (
  <>
    <h3>{t('voice.asked')}</h3>
    <ul class="rows">
      {view.asks.map(({ excerpt, place, askedOn, may }) => (
        <li class="stack">
          <blockquote lang={view.voice.language} dir="auto">
            {excerpt}
          </blockquote>
          <p dir="auto">{t('voice.asked-in', { place })}</p>
          <p class="second small">{t('voice.asked-on', { date: t.day(askedOn) })}</p>
          <p>
            <span class={may ? 'tag on' : 'tag'}>
              {may === null ? t('voice.asked-waiting') : t(may ? 'voice.asked-yes' : 'voice.asked-no')}
            </span>
          </p>
        </li>
      ))}
    </ul>
  </>
)

const Note = ({ frame, view, form, token }: VoicePageProps) => {
  const { t } = frame
  return (
    <section class="stack">
      <h2>{t('voice.note')}</h2>
      <p>{t('voice.note-what')}</p>
      {view.notes.length > 0 && <Notes frame={frame} view={view} />}
      <form class="stack" method="post" action={`/p/${view.head.id}/voices/${view.voice.id}/note`} novalidate>
        <Token token={token} />
        <Field
          frame={frame}
          form={form}
          name="words"
          label={t('voice.note-words')}
          lines={3}
          maxlength={2000}
          required
        />
        <button type="submit" class="btn s quiet">
          {t('voice.note-go')}
        </button>
      </form>
    </section>
  )
}

const Notes = ({ frame: { t }, view }: Pick<VoicePageProps, 'frame' | 'view'>) => (
  <>
    <h3>{t('voice.notes')}</h3>
    <ul class="rows">
      {view.notes.map(({ as, leftOn, words, back, held }) => (
        <li class="stack">
          <p class="second small">{t(`voice.note-${as}`, { date: t.day(leftOn) })}</p>
          <p class="letter" dir="auto">
            {words}
          </p>
          {held && <p>{t('voice.note-held')}</p>}
          {back !== null && (
            <>
              <p class="second small">{t('voice.note-back')}</p>
              <p class="letter" dir="auto">
                {back}
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  </>
)
