import type { HomeWaiting } from '../../readers/home-waiting.ts'
import type { ProjectView } from '../../readers/project-home.ts'
import type { Frame } from '../ui/frame.ts'
import { waitingWords } from './waiting-words.ts'

interface ProjectWaitingProps {
  readonly frame: Frame
  readonly view: ProjectView
}

// What is more than this can wait: a long list is read by nobody.
const mostShown = 5

/** What waits for this person, what is late first; the first has the one filled button. */
export const ProjectWaiting = ({ frame, view }: ProjectWaitingProps) => {
  const { t } = frame
  const [first, rest] = [view.waiting.slice(0, mostShown), view.waiting.slice(mostShown)]
  return (
    <section class="stack">
      <h2>{t('project.waiting')}</h2>
      {first.length === 0 && <p>{t('project.waiting-none')}</p>}
      <Rows frame={frame} view={view} list={first} filled />
      {rest.length > 0 && (
        <details>
          <summary>{t('project.waiting-rest', { count: rest.length })}</summary>
          <Rows frame={frame} view={view} list={rest} />
        </details>
      )}
    </section>
  )
}

interface RowsProps extends ProjectWaitingProps {
  readonly list: readonly HomeWaiting[]
  readonly filled?: boolean
}

const Rows = ({ frame: { t }, view, list, filled = false }: RowsProps) => (
  <ul class="rows">
    {list.map((waiting, index) => {
      const { title, what, href, go } = waitingWords(t, view, waiting)
      return (
        <li class="between wait">
          <div>
            <h3>
              {title} {waiting.press === 'late' && <span class="tag">{t('project.late')}</span>}
            </h3>
            {what && <p class="second small">{what}</p>}
          </div>
          <a class={filled && index === 0 ? 'btn s' : 'btn s quiet'} href={href}>
            {go}
            <span class="out">: {title}</span>
          </a>
        </li>
      )
    })}
  </ul>
)
