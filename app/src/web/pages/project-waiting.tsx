import type { ProjectView } from '../../readers/project.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { waitingAmongPeople } from './people-waiting.ts'

interface ProjectWaitingProps {
  readonly frame: Frame
  readonly view: ProjectView
}

interface Waiting {
  readonly title: string
  readonly what: string
  readonly go?: { readonly href: string; readonly words: string }
}

/** What waits for this person; the first has the one filled button. */
export const ProjectWaiting = ({ frame, view }: ProjectWaitingProps) => (
  <section class="stack">
    <h2>{frame.t('project.waiting')}</h2>
    <ul class="rows">
      {waiting(frame.t, view).map(({ title, what, go }, index) => (
        <li class="between">
          <div>
            <h3>{title}</h3>
            <p class="second small">{what}</p>
          </div>
          {go && (
            <a class={index === 0 ? 'btn s' : 'btn s quiet'} href={go.href}>
              {go.words}
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
)

function waiting(t: Frame['t'], view: ProjectView): readonly Waiting[] {
  const project = `/p/${view.head.id}`
  const voices = exactCount(view.spoke.all)
  return [...held(), ...waitingAmongPeople(t, project, view.people), ...sharing(), ...next(), ...seats()]

  /** Never how much is held: that there is something, and what this person can do. */
  function held(): Waiting[] {
    if (view.held === 'nothing') return []
    if (view.held === 'nobody') return [{ title: t('hold.nobody'), what: t('hold.nobody-what') }]
    const what = {
      'first-read': 'hold.waits-first',
      waits: 'hold.waits-what',
      'waits-soon': 'hold.waits-soon',
    } as const
    const go = { href: `${project}/held`, words: t('team.held') }
    return [{ title: t('hold.waits'), what: t(what[view.held]), go }]
  }

  function sharing(): Waiting[] {
    if (view.sharingWaits === 0) return []
    const what = t('project.waiting-sharing-what', { count: view.sharingWaits })
    const go = { href: `${project}/sharing`, words: t('sharing.title') }
    return [{ title: t('project.waiting-sharing'), what, go }]
  }

  function next(): Waiting[] {
    if (view.conversations.length === 0)
      return [
        {
          title: t('project.waiting-ask'),
          what: t('project.waiting-ask-what'),
          go: { href: `${project}/conversations/new`, words: t('team.ask') },
        },
      ]
    if (voices === 0) return [{ title: t('project.waiting-share'), what: t('project.waiting-share-what') }]
    return [
      {
        title: t('project.waiting-read'),
        what: t('project.waiting-read-what', { count: voices }),
        go: { href: `${project}/voices`, words: t('team.voices') },
      },
      ...more(),
    ]
  }

  function more(): Waiting[] {
    const open = view.conversations.find((conversation) => conversation.open)
    if (!open) return []
    const what = open.closesOn
      ? t('project.waiting-more-what', { date: t.day(open.closesOn) })
      : t('project.waiting-more-open')
    return [{ title: t('project.waiting-more'), what }]
  }

  function seats(): Waiting[] {
    const empty = (['lived', 'learned'] as const).filter((side) => exactCount(view.seats[side]) === 0)
    return empty.map((side) => ({
      title: t('project.waiting-seat'),
      what: t(`project.waiting-seat-${side}`),
      go: { href: `${project}/partners`, words: t('partners.invite') },
    }))
  }
}
