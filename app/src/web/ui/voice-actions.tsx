import { plainWords } from '../../domain/struck.ts'
import type { VoiceView } from '../../readers/voice-view.ts'
import type { Frame } from './frame.ts'

interface VoiceActionsProps {
  readonly frame: Frame
  readonly project: string
  readonly voice: VoiceView
}

/** What a partner can do with one voice among many. Each button says of which voice it speaks. */
export const VoiceActions = ({ frame: { t }, project, voice }: VoiceActionsProps) => {
  const words = firstWords(voice)
  return (
    <div class="acts">
      <a href={`/p/${project}/voices/${voice.id}`} aria-label={t('voices.more-one', { words })}>
        {t('voices.more')}
      </a>
      <form method="post" action={`/p/${project}/voices/hide`}>
        <input type="hidden" name="voice" value={voice.id} />
        <button type="submit" class="linkish" aria-label={t('voices.hide-one', { words })}>
          {t('voices.hide')}
        </button>
      </form>
    </div>
  )
}

const named = 40

/** The beginning of a voice, to tell it from others where it is only named. */
export function firstWords({ words }: Pick<VoiceView, 'words'>): string {
  const letters = [...plainWords(words, '…').replace(/\s+/g, ' ')]
  return letters.length > named ? `${letters.slice(0, named).join('')}…` : letters.join('')
}
