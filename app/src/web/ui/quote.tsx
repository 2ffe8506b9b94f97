import type { VoiceView } from '../../readers/voice-view.ts'
import type { Frame } from './frame.ts'
import { languageName } from './language-name.ts'
import { Words } from './words.tsx'

interface QuoteProps {
  readonly frame: Frame
  readonly voice: VoiceView
  /** True where many stand on one page: the question, how it came and who may see it are said too. */
  readonly whole?: boolean
}

/** A person's words, unaltered, on a line; their mark stands on it, who and when go under it. What somebody else told of them wears no quotation marks. */
export const Quote = ({ frame, voice, whole = false }: QuoteProps) => {
  const { t } = frame
  const who = t(`speaker.${voice.speaker ?? 'unsaid'}`)
  const told = voice.how?.came === 'about'
  return (
    <figure class={told ? 'quote m2 retold' : 'quote m2'}>
      <div>
        {whole && (
          <p class="eyebrow" dir="auto">
            {voice.question}
          </p>
        )}
        <div lang={voice.language}>
          <blockquote dir="auto">
            <Words frame={frame} pieces={voice.words} />
          </blockquote>
        </div>
      </div>
      <figcaption class={voice.side ?? undefined}>
        {[
          who,
          voice.saidOn && t.day(voice.saidOn),
          ...(whole ? marksOf(t, voice) : told ? [t('voices.came-about')] : []),
        ]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
    </figure>
  )
}

/** How it came, in which language, whether it was changed, and how far it may go and goes. What is usual is not said. */
function marksOf(t: Frame['t'], { how, language, changed, consent, shared }: VoiceView): readonly string[] {
  return [
    how && how.way !== 'link' ? t(`voices.way-${how.way}`) : '',
    how && how.came !== 'own' ? t(`voices.came-${how.came}`) : '',
    language === t.language ? '' : languageName(language),
    changed ? t('voices.changed') : '',
    shared ? t(`voices.shared-${shared}`) : t(`voices.consent-${consent}`),
  ]
}
