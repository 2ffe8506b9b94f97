import type { OpenedNoteView } from '../../readers/held.ts'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Danger, whyHeld } from './held-parts.tsx'

/** POST /p/:id/held/open-note. Its forms carry `note`. */
export interface HeldNotePageProps {
  readonly frame: Frame
  readonly view: OpenedNoteView
}

/** A note with what was said back and is held, or with a complaint that waits to be handed over. */
export const HeldNotePage = ({ frame, view }: HeldNotePageProps) => {
  const { t } = frame
  const { note, head } = view
  return (
    <TeamLayout frame={frame} title={t('hold.note-opened')} me={view.me} project={head} here="held">
      <h1>{t('hold.note-opened')}</h1>
      {note.held.length > 0 && <p>{t('hold.opened-why', { why: whyHeld(t, note) })}</p>}
      <div class="cols">
        <section class="stack">
          <h2>{t('hold.note-said')}</h2>
          <p class="letter" dir="auto">
            {view.words}
          </p>
          {view.back && (
            <>
              <h2>{t('hold.back-said')}</h2>
              <p class="letter" dir="auto">
                {view.back}
              </p>
            </>
          )}
          <Danger frame={frame} by={view.by} open={note.held.includes('needs-a-person')} />
        </section>
        <div class="stack apart">
          {note.complaint && (
            <form class="stack" method="post" action={`/p/${head.id}/held/complaint`}>
              <input type="hidden" name="note" value={note.id} />
              <h2>{t('hold.complaint')}</h2>
              <p>{t('hold.complaint-what')}</p>
              <button type="submit" class="btn">
                {t('hold.complaint-go')}
              </button>
            </form>
          )}
          {note.held.length > 0 && (
            <form class="stack" method="post" action={`/p/${head.id}/held/release-note`}>
              <input type="hidden" name="note" value={note.id} />
              <h2>{t(note.own ? 'hold.back-said' : 'hold.let')}</h2>
              <p>{t(note.own ? 'hold.back-own' : 'hold.back-let')}</p>
              <button type="submit" class="btn quiet">
                {t(note.own ? 'hold.back-done' : 'hold.let-go')}
              </button>
            </form>
          )}
        </div>
      </div>
      <p>
        <a href={`/p/${head.id}/held`}>{t('hold.back')}</a>
      </p>
    </TeamLayout>
  )
}
