import type { ProjectView } from '../../readers/project-home.ts'
import { Empty } from '../ui/empty.tsx'
import type { Frame } from '../ui/frame.ts'
import { OpenVoices } from '../ui/open-voices.tsx'
import { Pace } from '../ui/pace.tsx'
import { Path } from '../ui/path.tsx'
import { Quote } from '../ui/quote.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { ProjectAlso, ProjectBlank, ProjectFixes } from './project-also.tsx'
import { ProjectGuesses } from './project-guesses.tsx'
import { ProjectLevels } from './project-levels.tsx'
import { ProjectQuestions } from './project-questions.tsx'
import { ProjectTrouble } from './project-trouble.tsx'
import { ProjectWaiting } from './project-waiting.tsx'

/** GET /p/:id. It follows /p/:id/live. */
export interface ProjectPageProps {
  readonly frame: Frame
  readonly view: ProjectView
}

/** The home of a project: the question, the path, what waits, whether both sides are level, what was said last. */
export const ProjectPage = ({ frame, view }: ProjectPageProps) => {
  const { t } = frame
  const question = view.conversations.find(({ open }) => open)?.questions[0]
  return (
    <TeamLayout
      frame={frame}
      title={t('team.home')}
      me={view.me}
      project={view.head}
      here="home"
      replyAddress={view.replyAddress}
      live
    >
      <ProjectTrouble frame={frame} view={view} />
      <div class="between">
        <div class="stack">
          <p class="eyebrow">{question ? t('project.asking') : view.purpose}</p>
          <h1 class="voice" dir="auto">
            {question ?? view.head.title}
          </h1>
        </div>
        <Pace frame={frame} day={view.day} />
      </div>
      <Path frame={frame} here={view.here} marks={view.marks} replyAddress={view.replyAddress} />
      <div class="cols">
        <div class="stack">
          <ProjectWaiting frame={frame} view={view} />
          <ProjectQuestions frame={frame} view={view} />
        </div>
        <ProjectLevels frame={frame} view={view} />
      </div>
      <Latest frame={frame} view={view} />
      <div class="cols voices-after">
        <ProjectGuesses frame={frame} view={view} />
        <ProjectBlank frame={frame} view={view} />
        <ProjectFixes frame={frame} view={view} />
        <ProjectAlso frame={frame} view={view} />
      </div>
    </TeamLayout>
  )
}

const Latest = ({ frame, view }: ProjectPageProps) => {
  const { t } = frame
  return (
    <section class="stack">
      <div class="between">
        <h2>{t('project.latest')}</h2>
        {(view.latest.length > 0 || !view.agreed) && (
          <a href={`/p/${view.head.id}/voices`}>{t('project.all-voices')}</a>
        )}
      </div>
      {view.agreed && !view.opened && <OpenVoices frame={frame} project={view.head.id} />}
      {view.latest.length === 0 && (view.opened || !view.agreed) && (
        <Empty>
          <p>{t(view.agreed ? 'voices.none' : 'agreement.before')}</p>
        </Empty>
      )}
      {view.latest.length > 0 && (
        <div class="voices">
          {view.latest.map((voice) => (
            <Quote frame={frame} voice={voice} />
          ))}
        </div>
      )}
    </section>
  )
}
