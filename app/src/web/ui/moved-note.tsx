import type { MovedView } from '../../readers/moved.ts'
import { exactCount } from './exact-count.ts'
import type { Frame } from './frame.ts'

interface MovedNoteProps {
  readonly frame: Frame
  readonly project: string
  readonly moved: MovedView
  /** The page this stands on, behind the project's address. */
  readonly back: string
}

/** What was just done, where it was done, with a way to take it back; and whether somebody else had done something meanwhile. */
export const MovedNote = ({ frame: { t }, project, moved, back }: MovedNoteProps) => {
  const voices = exactCount(moved.voices)
  const done = moved.undid
    ? t('sense.undid')
    : voices === 0
      ? t('sense.kept')
      : moved.to
        ? t('sense.moved', { count: voices, theme: moved.to.name })
        : t('sense.moved-out', { count: voices })
  return (
    <div class="line move" id="moved" tabindex={-1} role="status" autofocus>
      <span>{done}</span>
      {moved.others.length > 0 && (
        <span>{t('sense.meanwhile', { names: moved.others.map(({ name }) => name).join(', ') })}</span>
      )}
      <form method="post" action={`/p/${project}/sense/undo`}>
        <input type="hidden" name="change" value={moved.change} />
        <input type="hidden" name="back" value={back} />
        <button type="submit" class="linkish">
          {t(moved.undid ? 'sense.redo' : 'sense.undo')}
        </button>
      </form>
    </div>
  )
}
