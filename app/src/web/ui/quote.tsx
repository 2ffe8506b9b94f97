import type { VoiceView } from '../../readers/voice-view.ts'
import type { Frame } from './frame.ts'

interface QuoteProps {
  readonly frame: Frame
  readonly voice: VoiceView
  /** True where many stand on one page: the question and who may see them are said too. */
  readonly whole?: boolean
}

/** A person's words, unaltered, on a line; their mark stands on it, who and when go under it. */
export const Quote = ({ frame: { t }, voice, whole = false }: QuoteProps) => {
  const who = t(`speaker.${voice.speaker ?? 'unsaid'}`)
  return (
    <figure class="quote m2">
      <div>
        {whole && (
          <p class="eyebrow" dir="auto">
            {voice.question}
          </p>
        )}
        <div lang={voice.language}>
          <blockquote dir="auto">{voice.words}</blockquote>
        </div>
      </div>
      <figcaption class={voice.side ?? undefined}>
        {[who, voice.saidOn && t.day(voice.saidOn), whole && t(`voices.consent-${voice.consent}`)]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
    </figure>
  )
}
