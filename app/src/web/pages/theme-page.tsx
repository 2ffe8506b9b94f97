import { display, partnerAudience } from '@evenground/fairness'
import type { PlacedVoice, ThemePageView } from '../../readers/theme.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { MoveMany, MoveVoice, type Moving, TickVoice } from '../ui/move-voices.tsx'
import { MovedNote } from '../ui/moved-note.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { Quote } from '../ui/quote.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { ThemeDids } from '../ui/theme-did.tsx'
import { firstWords } from '../ui/voice-actions.tsx'
import { themeFields } from './name-theme-page.tsx'
import { Answers, NamedBy, ThemeMarks } from './sense-themes.tsx'
import { ThemeForms } from './theme-forms.tsx'
import type { ThemePageProps } from './theme-page-props.ts'

/** One theme: what stands for it, all its voices with who placed them, its words, and what was done to it. */
export const ThemePage = (props: ThemePageProps) => {
  const { frame, view, form, back } = props
  const { t } = frame
  const { theme } = view
  const project = view.head.id
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, theme.name, form)}
      me={view.me}
      project={view.head}
      here="sense"
      live
    >
      <ErrorSummary frame={frame} form={form} fields={themeFields(t)} />
      <p>
        <a href={`/p/${project}/sense`}>{t('themes.back')}</a>
      </p>
      <div class="stack">
        <h1 class="voice" dir="auto">
          {theme.name}
        </h1>
        {theme.description && (
          <p class="letter" dir="auto">
            {theme.description}
          </p>
        )}
        <Answers frame={frame} theme={theme} />
        <ThemeMarks theme={theme} />
        <NamedBy frame={frame} theme={theme} />
      </div>
      {view.moved && <MovedNote frame={frame} project={project} moved={view.moved} back={back} />}
      <div class="cols">
        <div class="stack">
          <Standing {...props} />
          <Voices {...props} />
        </div>
        <div class="stack">
          <Level
            frame={frame}
            lived={display(view.placed.lived, partnerAudience())}
            learned={display(view.placed.learned, partnerAudience())}
            livedWords={t('sense.placed-lived')}
            learnedWords={t('sense.placed-learned')}
            aim={view.placed.aim}
          />
          <ThemeForms {...props} />
          <h2>{t('themes.history')}</h2>
          <ThemeDids frame={frame} project={project} did={view.did} back={back} />
        </div>
      </div>
    </TeamLayout>
  )
}

/** What stands for it. Beyond the team a quote is shown only as far as its speaker allowed and both sides agreed. */
const Standing = ({ frame, view }: ThemePageProps) =>
  view.quotes.length === 0 ? null : (
    <section class="stack">
      <h2>{frame.t('themes.stands-for')}</h2>
      {view.quotes.map((voice) => (
        <Quote frame={frame} voice={voice} whole />
      ))}
      <p class="second small">{frame.t('themes.quotes-what')}</p>
    </section>
  )

const Voices = ({ frame, view, back, wrong }: ThemePageProps) => {
  const { t } = frame
  const here = `/p/${view.head.id}/themes/${view.theme.id}`
  const moving: Moving = {
    frame,
    project: view.head.id,
    themes: view.others,
    seen: view.seen,
    back,
    out: true,
    wrong,
  }
  return (
    <section class="stack">
      <h2>{t('themes.voices')}</h2>
      {view.voices.length === 0 && <p class="second">{t('themes.no-voices')}</p>}
      <ol class="rows">
        {view.voices.map((placed) => (
          <Row frame={frame} view={view} placed={placed} moving={moving} />
        ))}
      </ol>
      {view.voices.length > 1 && (
        <>
          <p class="second small">{t('themes.split-what')}</p>
          <MoveMany {...moving} />
        </>
      )}
      {(view.older !== null || view.newer !== null) && (
        <nav class="between" aria-label={t('voices.pages')}>
          {view.newer !== null && <a href={here}>{t('voices.newest')}</a>}
          {view.older !== null && <a href={`${here}?before=${view.older}`}>{t('voices.older')}</a>}
        </nav>
      )}
    </section>
  )
}

interface RowProps {
  readonly frame: Frame
  readonly view: ThemePageView
  readonly placed: PlacedVoice
  readonly moving: Moving
}

const Row = ({ frame, view, placed: { voice, placedBy, chosen }, moving }: RowProps) => {
  const { t } = frame
  return (
    <li class="stack" id={`voice-${voice.id}`}>
      <Quote frame={frame} voice={voice} whole />
      <p class="small">
        <span class={placedBy.side}>{t('themes.placed-by', { name: placedBy.name })}</span>
      </p>
      <MoveVoice {...moving} voice={voice} alike={[]} next={undefined} />
      <div class="move">
        <form method="post" action={`/p/${view.head.id}/themes/${view.theme.id}/quotes`}>
          <input type="hidden" name="voice" value={voice.id} />
          <input type="hidden" name="version" value={String(voice.version)} />
          <input type="hidden" name="chosen" value={chosen ? 'no' : 'yes'} />
          <button
            type="submit"
            class="linkish"
            aria-label={t(chosen ? 'themes.unchoose-one' : 'themes.choose-one', { words: firstWords(voice) })}
          >
            {t(chosen ? 'themes.unchoose' : 'themes.choose')}
          </button>
        </form>
        {view.voices.length > 1 && <TickVoice frame={frame} voice={voice} />}
      </div>
    </li>
  )
}
