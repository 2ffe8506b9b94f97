import type { FollowView, OwnAskView, OwnNoteView } from '../../readers/follow.ts'
import type { Frame } from '../ui/frame.ts'
import { KeyButton, KeyForm } from './behind-key.tsx'

interface AtKeyProps {
  readonly frame: Frame
  readonly typedKey: string
}

/** What partners and safety contacts left at a key, and what they asked; shown with the words. */
export const LeftAtKey = ({ frame, typedKey, view }: AtKeyProps & { view: FollowView }) => (
  <>
    {view.asks.map((ask) => (
      <Asked frame={frame} typedKey={typedKey} ask={ask} />
    ))}
    {view.notes.map((note) => (
      <section class="stack">
        <h2>{frame.t('note.title')}</h2>
        <OwnNote frame={frame} note={note} />
        {(note.back === null || !note.complaint) && (
          <KeyForm frame={frame} typedKey={typedKey} fields={{ note: note.id }}>
            <KeyButton act="note">
              {frame.t(note.back === null ? 'note.open' : 'note.complaint-offer')}
            </KeyButton>
          </KeyForm>
        )}
      </section>
    ))}
  </>
)

/** One note with what was said back, below its page's heading for it. */
export const OwnNote = ({ frame: { t }, note }: { frame: Frame; note: OwnNoteView }) => (
  <>
    <p class="second small">
      {t('dot', {
        first: t(`note.from-${note.as}`),
        second: t('note.left-on', { date: t.date(note.leftOn) }),
      })}
    </p>
    <p class="notice" dir="auto">
      {note.words}
    </p>
    {note.back !== null && (
      <>
        <p class="second">{t('note.said-back')}</p>
        <p dir="auto">{note.back}</p>
      </>
    )}
    {note.complaint && <p>{t(note.handed ? 'note.complaint-handed' : 'note.complaint-made')}</p>}
  </>
)

const Asked = ({ frame, typedKey, ask }: AtKeyProps & { ask: OwnAskView }) => {
  const { t } = frame
  return (
    <section class="stack">
      <h2>{t('asked-words.title')}</h2>
      <figure class="quote">
        <blockquote dir="auto">{ask.excerpt}</blockquote>
      </figure>
      <p>{t('asked-words.where', { place: ask.place })}</p>
      {ask.may !== null && <p>{t(ask.may ? 'asked-words.said-yes' : 'asked-words.said-no')}</p>}
      <p class="hint">{t('asked-words.why')}</p>
      <KeyForm frame={frame} typedKey={typedKey} fields={{ ask: ask.id }}>
        <div class="ans">
          {ask.may !== true && <KeyButton act="words-yes">{t('asked-words.yes')}</KeyButton>}{' '}
          {ask.may !== false && <KeyButton act="words-no">{t('asked-words.no')}</KeyButton>}
        </div>
      </KeyForm>
    </section>
  )
}
