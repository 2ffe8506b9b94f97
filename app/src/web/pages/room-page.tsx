import type { RoomNote, RoomView } from '../../readers/room.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { RoomsNav } from '../ui/rooms-nav.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/** GET /p/:id/room?before=, and POST with errors. It follows /p/:id/live. Fields: token, words. */
export interface RoomPageProps {
  readonly frame: Frame
  readonly view: RoomView
  readonly form: FormState
  readonly token: string
}

/** The private room of one side: what hangs there, and where to write. Nothing can be decided here. */
export const RoomPage = (props: RoomPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const title = t(`room.title-${view.side}`)
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, title, form)}
      me={view.me}
      project={view.head}
      here="room"
      live
    >
      <RoomsNav frame={frame} project={view.head.id} here="room" />
      <ErrorSummary frame={frame} form={form} fields={{ words: t('room.words') }} />
      <div class="stack">
        <h1>
          <span class={view.side}>{title}</span>
        </h1>
        <p class="lead">{t('room.who')}</p>
        <p class="notice">{t('room.no-decisions')}</p>
      </div>
      <div class="cols">
        <Notes {...props} />
        <Write {...props} />
      </div>
    </TeamLayout>
  )
}

const Notes = ({ frame, view }: RoomPageProps) => {
  const { t } = frame
  const here = `/p/${view.head.id}/room`
  return (
    <section class="stack">
      <h2>{t('room.notes')}</h2>
      {view.earlier && (
        <p>
          <a href={`${here}?before=${view.earlier}`}>{t('room.earlier')}</a>
        </p>
      )}
      {view.notes.length === 0 ? (
        <Empty>
          <p class="lead">{t('room.none')}</p>
          <p class="second">{t('room.none-what')}</p>
        </Empty>
      ) : (
        <ol class="rows">
          {view.notes.map((note) => (
            <li id={`note-${note.id}`}>
              <Note frame={frame} note={note} here={here} />
            </li>
          ))}
        </ol>
      )}
      {view.past && (
        <p>
          <a href={here}>{t('room.newest')}</a>
        </p>
      )}
    </section>
  )
}

const Note = ({ frame: { t }, note, here }: { frame: Frame; note: RoomNote; here: string }) => {
  if (note.words === null) return <p class="second">{t('room.gone', { date: t.day(note.on) })}</p>
  return (
    <>
      <p class="letter" dir="auto">
        {note.words}
      </p>
      <p class="second small">{t('room.by', { name: note.name, date: t.day(note.on) })}</p>
      {note.own && (
        <details class="no-print">
          <summary>{t('room.remove')}</summary>
          <form class="stack" method="post" action={`${here}/remove`}>
            <input type="hidden" name="note" value={note.id} />
            <p>{t('room.remove-what')}</p>
            <button type="submit" class="btn s quiet">
              {t('room.remove-yes')}
            </button>
          </form>
        </details>
      )}
    </>
  )
}

const Write = ({ frame, view, form, token }: RoomPageProps) => {
  const { t } = frame
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/room`} novalidate>
      <Field
        frame={frame}
        form={form}
        name="words"
        label={t('room.words')}
        hint={t('room.words-hint')}
        lines={4}
        maxlength={1000}
        required
      />
      <Token token={token} />
      <button type="submit" class="btn">
        {t('room.go')}
      </button>
    </form>
  )
}
