import type { ProjectView } from '../../readers/project-home.ts'
import type { Frame } from '../ui/frame.ts'

/** A break, an end or a dispute, said to everyone before anything else. */
export const ProjectTrouble = ({ frame: { t }, view }: { frame: Frame; view: ProjectView }) => {
  const { paused, ended, frozen } = view.trouble
  if (!paused && !ended && frozen.length === 0) return null
  return (
    <div class="notice stack" role="status">
      {ended && <p class="lead">{t('project.ended')}</p>}
      {paused && <p class="lead">{t('project.paused')}</p>}
      {frozen.map(({ subject, until }) => (
        <p>{t('project.frozen', { what: subject, date: t.day(until) })}</p>
      ))}
      <p>
        <a href={`/p/${view.head.id}/trouble`}>{t('project.trouble-look')}</a>
      </p>
    </div>
  )
}
