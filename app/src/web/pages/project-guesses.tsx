import type { Side } from '../../domain/side.ts'
import type { ProjectView } from '../../readers/project-home.ts'
import { Envelope } from '../ui/envelope.tsx'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'

interface ProjectGuessesProps {
  readonly frame: Frame
  readonly view: ProjectView
}

/** What partners expected to hear, sealed: an envelope for each, and the day on which they open. */
export const ProjectGuesses = ({ frame, view }: ProjectGuessesProps) => {
  const { t } = frame
  const { lived, learned, revealOn, own } = view.guesses
  const sealed = exactCount(lived) + exactCount(learned)
  return (
    <section class="stack">
      <div class="between">
        <h2>{t('project.guesses', { count: sealed })}</h2>
        <a href={`/p/${view.head.id}/guesses`}>{t('rooms.guesses')}</a>
      </div>
      {sealed > 0 && (
        <div class="envelopes">
          {each('lived', exactCount(lived))}
          {each('learned', exactCount(learned))}
        </div>
      )}
      {sealed > 0 && own !== 'open' && <p>{t('project.guesses-closed')}</p>}
      {revealOn && (
        <p>
          <b>
            {own === 'open'
              ? t('project.guesses-open')
              : t('project.guesses-when', { date: t.day(revealOn) })}
            .
          </b>{' '}
          {own !== 'open' && t('project.guesses-when-what')}
        </p>
      )}
    </section>
  )
}

const each = (side: Side, count: number) => Array.from({ length: count }, () => <Envelope side={side} />)
