import type { ReplyView } from '../../readers/reply.ts'
import type { Frame } from '../ui/frame.ts'

interface ReplyEndingProps {
  readonly frame: Frame
  readonly view: Pick<ReplyView, 'paused' | 'ending'>
}

/** A break or an end, named as what it is, with the last words to those who spoke. */
export const ReplyEnding = ({ frame: { t }, view: { paused, ending } }: ReplyEndingProps) => {
  if (!ending) return paused ? <p class="notice">{t('reply.paused')}</p> : null
  return (
    <section class="notice stack">
      <p>
        <b>{t(`reply.ended-${ending.named}`)}</b>
      </p>
      {ending.words && (
        <>
          <h2>{t('reply.last-words')}</h2>
          <p class="letter" lang={ending.language} dir="auto">
            {ending.words}
          </p>
        </>
      )}
    </section>
  )
}
