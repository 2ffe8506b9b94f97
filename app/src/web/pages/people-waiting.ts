import type { PeopleWaiting } from '../../readers/people-waiting.ts'
import type { Frame } from '../ui/frame.ts'

/** The page where each of these is seen to, and where on it. */
const places: Readonly<Record<PeopleWaiting, string>> = {
  ended: '/trouble',
  'agree-ending': '/trouble',
  'go-on': '/trouble',
  paused: '/trouble',
  safety: '/partners#duties',
  'host-offer': '/partners',
  'side-question': '/partners',
  'say-employed': '/partners#employed',
  unhosted: '/partners',
}

/** What waits among the partners themselves, as the home of a project lists it. */
export const waitingAmongPeople = (t: Frame['t'], project: string, people: readonly PeopleWaiting[]) =>
  people.map((what) => ({
    title: t(`project.people-${what}`),
    what: t(`project.people-${what}-what`),
    go: { href: `${project}${places[what]}`, words: t('project.people-look') },
  }))
