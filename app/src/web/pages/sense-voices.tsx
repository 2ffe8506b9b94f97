import type { VoiceToPlace } from '../../readers/sense.ts'
import { Empty } from '../ui/empty.tsx'
import { exactCount } from '../ui/exact-count.ts'
import { MoveMany, MoveVoice, type Moving, TickVoice } from '../ui/move-voices.tsx'
import { MovedNote } from '../ui/moved-note.tsx'
import { Quote } from '../ui/quote.tsx'
import { firstWords } from '../ui/voice-actions.tsx'
import { OfferedGroups } from './sense-groups.tsx'
import type { SensePageProps } from './sense-page-props.ts'

/** The voices that nobody placed, each with a way to move it; and what the machine offers. */
export const SenseVoices = (props: SensePageProps) => {
  const { frame, view, back, wrong } = props
  const { t } = frame
  const here = `/p/${view.head.id}/sense`
  const moving: Moving = {
    frame,
    project: view.head.id,
    themes: view.themes,
    seen: view.seen,
    back,
    out: false,
    wrong,
  }
  const told = view.voices.some(({ voice }) => voice.id === props.next)
  return (
    <>
      <OfferedGroups {...props} />
      {view.asked.search && (
        <p class="between">
          <b>{t('voices.found', { search: view.asked.search })}</b>
          <a href={here}>{t('voices.search-clear')}</a>
        </p>
      )}
      {view.moved && !told && (
        <MovedNote frame={frame} project={view.head.id} moved={view.moved} back={back} />
      )}
      {view.voices.length === 0 ? (
        <None {...props} />
      ) : (
        <ol class="rows">
          {view.voices.map((each, n) => (
            <>
              {view.moved && props.next === each.voice.id && (
                <li>
                  <MovedNote frame={frame} project={view.head.id} moved={view.moved} back={back} />
                </li>
              )}
              <Row {...props} moving={moving} each={each} after={view.voices[n + 1]?.voice.id} />
            </>
          ))}
        </ol>
      )}
      {view.voices.length > 1 && <MoveMany {...moving} />}
      {(view.older !== null || view.newer !== null) && (
        <nav class="between" aria-label={t('voices.pages')}>
          {view.newer !== null && <a href={pageOf(here, view.asked, null)}>{t('voices.newest')}</a>}
          {view.older !== null && (
            <a href={pageOf(here, view.asked, view.older)}>
              {t(view.asked.one ? 'sense.next' : 'voices.older')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

function pageOf(
  here: string,
  { search, one }: { search?: string; one?: boolean },
  before: string | null,
): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(one && { one: 'yes' }),
    ...(before && { before }),
  }).toString()
  return query ? `${here}?${query}` : here
}

interface RowProps extends SensePageProps {
  readonly moving: Moving
  readonly each: VoiceToPlace
  readonly after: string | undefined
}

const Row = ({ frame, view, moving, each: { voice, perhaps, alike }, after }: RowProps) => {
  const { t } = frame
  return (
    <li id={`voice-${voice.id}`} class="stack" data-voice={voice.id}>
      <div class="move">
        <span class="grip" aria-hidden="true">
          ⠿
        </span>
        {view.voices.length > 1 && <TickVoice frame={frame} voice={voice} />}
      </div>
      <Quote frame={frame} voice={voice} whole />
      {alike.length > 0 && (
        <details>
          <summary>{t('sense.alike', { count: alike.length })}</summary>
          <div class="stack">
            {alike.map((other) => (
              <Quote frame={frame} voice={other} />
            ))}
          </div>
        </details>
      )}
      <MoveVoice {...moving} voice={voice} alike={alike} next={after} />
      {perhaps.length > 0 && (
        <div class="move">
          <span>{t('sense.perhaps')}</span>
          {perhaps.map((theme) => (
            <form method="post" action={`/p/${view.head.id}/sense/move`}>
              <input type="hidden" name="voices" value={voice.id} />
              <input type="hidden" name="theme" value={theme.id} />
              <input type="hidden" name="seen" value={String(moving.seen)} />
              <input type="hidden" name="back" value={moving.back} />
              {after && <input type="hidden" name="next" value={after} />}
              <button
                type="submit"
                class="btn s quiet"
                aria-label={t('sense.move-there', { theme: theme.name, words: firstWords(voice) })}
              >
                {theme.name}
              </button>
            </form>
          ))}
        </div>
      )}
    </li>
  )
}

const None = ({ frame: { t }, view }: SensePageProps) => (
  <Empty>
    <p class="lead">
      {t(
        view.asked.search
          ? 'voices.none-found'
          : exactCount(view.notYetGrouped) === 0
            ? 'sense.none'
            : 'sense.none-here',
      )}
    </p>
  </Empty>
)
