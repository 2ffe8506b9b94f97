import type { ConversationRow, ProjectView } from '../../readers/project-home.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'

interface ProjectQuestionsProps {
  readonly frame: Frame
  readonly view: ProjectView
}

/** Every question of the project, with the address to hand out. */
export const ProjectQuestions = ({ frame, view }: ProjectQuestionsProps) => {
  const { t } = frame
  if (view.conversations.length === 0) return null
  return (
    <section class="stack" id="questions">
      <div class="between">
        <h2>{t('project.questions')}</h2>
        <a href={`/p/${view.head.id}/conversations/new`}>{t('project.ask-more')}</a>
      </div>
      <ul class="rows">
        {view.conversations.map((conversation) => (
          <Question frame={frame} conversation={conversation} project={view.head.id} />
        ))}
      </ul>
    </section>
  )
}

interface QuestionProps {
  readonly frame: Frame
  readonly conversation: ConversationRow
  readonly project: string
}

const Question = ({ frame: { t }, conversation, project }: QuestionProps) => (
  <li class="stack">
    <div>
      {conversation.questions.map((words) => (
        <p class="voice lead" dir="auto">
          {words}
        </p>
      ))}
    </div>
    <p class="small between">
      <span>
        <span class={conversation.open ? 'tag on' : 'tag'}>
          {t(conversation.open ? 'project.open' : 'project.closed')}
        </span>{' '}
        {conversation.open &&
          conversation.closesOn &&
          t('project.until', { date: t.day(conversation.closesOn) })}
      </span>
      <a href={`/p/${project}/conversations/${conversation.id}/ways-in`}>{t('project.ways')}</a>
      <a href={`/p/${project}/conversations/${conversation.id}`}>{t('conversation.settings')}</a>
      <span>{t('home.spoke', { count: exactCount(conversation.voices) })}</span>
    </p>
    {conversation.open && (
      <p class="small">
        {t('project.share')}{' '}
        <a href={conversation.address} dir="ltr" data-turbo="false">
          {conversation.address}
        </a>
      </p>
    )}
  </li>
)
