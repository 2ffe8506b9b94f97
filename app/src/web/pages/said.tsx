import type { ReplyView } from '../../readers/reply.ts'
import type { PublicVoice } from '../../readers/said-publicly.ts'
import type { Frame } from '../ui/frame.ts'
import { Words } from '../ui/words.tsx'

interface SaidProps {
  readonly frame: Frame
  readonly view: Pick<ReplyView, 'said' | 'address'>
}

/** The words of people who let everyone read them, on the reply page. */
export const Said = ({ frame, view: { said, address } }: SaidProps) => {
  if (said.voices.length === 0) return null
  const { t } = frame
  const page = (number: number) => `${address}?said=${number}&lang=${t.language}#said`
  return (
    <section class="stack" id="said">
      <h2>{t('reply.said')}</h2>
      <p class="second small">{t('reply.said-what')}</p>
      {said.voices.map((voice) => (
        <PublicQuote frame={frame} voice={voice} />
      ))}
      {said.more !== null && (
        <p>
          <a class="go" href={page(said.more)}>
            {t('reply.said-more')}
          </a>
        </p>
      )}
      {said.page > 1 && (
        <p>
          <a class="go" href={page(1)}>
            {t('reply.said-first')}
          </a>
        </p>
      )}
    </section>
  )
}

const PublicQuote = ({ frame, voice }: { readonly frame: Frame; readonly voice: PublicVoice }) => {
  const { t } = frame
  const { speaker, side, came } = voice
  const marks = [
    speaker && speaker !== 'other' ? t(`reply.by-${speaker}`) : '',
    came === 'about' || came === 'interpreted' ? t(`reply.by-${came}`) : '',
  ].filter(Boolean)
  return (
    <figure class={came === 'about' ? 'quote m2 retold' : 'quote m2'}>
      <div lang={voice.language}>
        <blockquote dir="auto">
          <Words frame={frame} pieces={voice.words} />
        </blockquote>
      </div>
      {marks.length > 0 && <figcaption class={side ?? undefined}>{marks.join(' · ')}</figcaption>}
    </figure>
  )
}
