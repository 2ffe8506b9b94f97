import type { ProjectsView } from '../../readers/projects.ts'
import { Empty } from '../ui/empty.tsx'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /home. */
export interface HomePageProps {
  readonly frame: Frame
  readonly view: ProjectsView
}

/** The signed-in person's projects. */
export const HomePage = ({ frame, view }: HomePageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('home.title')} me={view.me} here="projects">
      <div class="between">
        <div class="stack">
          <p class="eyebrow" dir="auto">
            {view.organisation}
          </p>
          <h1>{t('home.title')}</h1>
        </div>
        {view.mayMakeProjects && (
          <a class="btn s" href="/projects/new">
            {t('home.new')}
          </a>
        )}
      </div>
      {view.projects.length === 0 && view.duties.length === 0 ? (
        <Empty>
          <p class="lead">{t(view.mayMakeProjects ? 'home.none' : 'home.none-partner')}</p>
        </Empty>
      ) : (
        <ul class="rows">
          {view.projects.map((project) => (
            <li class="between">
              <div>
                <h2 class="voice lead" dir="auto">
                  <a href={`/p/${project.id}`}>{project.title}</a>
                </h2>
                <p class="second small" dir="auto">
                  {project.place}
                </p>
              </div>
              <p class="small">{t('home.voices', { count: exactCount(project.voices) })}</p>
            </li>
          ))}
        </ul>
      )}
      {view.duties.length > 0 && (
        <section class="stack">
          <h2>{t('partners.own-duties')}</h2>
          <ul class="rows">
            {view.duties.map(({ id, title, place }) => (
              <li>
                <h3 class="voice lead" dir="auto">
                  <a href={`/p/${id}/duty`}>{title}</a>
                </h3>
                <p class="second small" dir="auto">
                  {place}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </TeamLayout>
  )
}
