import type { HomeWait, HomeWaiting } from '../../readers/home-waiting.ts'
import type { ProjectView } from '../../readers/project-home.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'

/** One thing that waits, in words, with the one place where it is seen to. */
export interface WaitingWords {
  readonly title: string
  readonly what: string | null
  readonly href: string
  readonly go: string
}

/** Where each is seen to, behind the address of its project. */
const places: Readonly<Record<Exclude<HomeWait, 'file-arrived' | 'file-checked'>, string>> = {
  'hold-nobody': '/partners#duties',
  'hold-first-read': '/held',
  'hold-waits': '/held',
  'hold-waits-soon': '/held',
  'people-ended': '/trouble',
  'people-agree-ending': '/trouble',
  'people-go-on': '/trouble',
  'people-paused': '/trouble',
  'people-safety': '/partners#duties',
  'people-host-offer': '/partners',
  'people-side-question': '/partners',
  'people-say-employed': '/partners#employed',
  'people-unhosted': '/partners',
  'gather-agree-confidentiality': '/agreement',
  'gather-lived-seats': '/partners',
  'gather-pay-claims': '/gather/claims',
  'gather-sponsor-late': '/gather/questions',
  'gather-say-mandate': '/gather/mandate',
  'gather-say-served': '/gather/served',
  'gather-offer-pay': '/gather/pay',
  'gather-say-access-needs': '/gather/needs',
  'gather-propose-ways': '/gather/ways',
  'gather-agree-ways': '/gather/ways',
  ask: '/conversations/new',
  sharing: '/sharing',
  decide: '/decisions',
  statements: '/statements',
  guess: '/guesses',
  notes: '/voices',
  'share-question': '#questions',
  read: '/voices',
  closing: '#questions',
}

/** Says what waits, in plain words. */
export function waitingWords(t: Frame['t'], view: ProjectView, waiting: HomeWaiting): WaitingWords {
  const project = `/p/${view.head.id}`
  const { what } = waiting
  if (what === 'file-arrived' || what === 'file-checked')
    return {
      title: t(`project.waiting-${what}`),
      what: t(`project.waiting-${what}-what`),
      href: `${project}/import/${waiting.id}`,
      go: t('project.go'),
    }
  return {
    ...said(t, view, waiting),
    href: `${project}${places[what]}${what === 'notes' ? `/${waiting.id}` : ''}`,
  }
}

type Said = Omit<WaitingWords, 'href'>

function said(t: Frame['t'], view: ProjectView, { what, count, on = '' }: HomeWaiting): Said {
  const go = t('project.go')
  if (isPeople(what))
    return { title: t(`project.${what}`), what: t(`project.${what}-what`), go: t('project.people-look') }
  if (isGather(what)) return { title: t(gatherKey(what)), what: null, go }
  switch (what) {
    case 'hold-nobody':
      return { title: t('hold.nobody'), what: t('hold.nobody-what'), go }
    case 'hold-first-read':
      return { title: t('hold.waits'), what: t('hold.waits-first'), go: t('team.held') }
    case 'hold-waits':
      return { title: t('hold.waits'), what: t('hold.waits-what'), go: t('team.held') }
    case 'hold-waits-soon':
      return { title: t('hold.waits'), what: t('hold.waits-soon'), go: t('team.held') }
    case 'ask':
      return { title: t('project.waiting-ask'), what: t('project.waiting-ask-what'), go: t('team.ask') }
    case 'sharing':
      return {
        title: t('project.waiting-sharing'),
        what: t('project.waiting-sharing-what', { count: count ?? 0 }),
        go: t('sharing.title'),
      }
    case 'decide':
      return {
        title: t('project.waiting-decide'),
        what: t('project.waiting-decide-what', { count: count ?? 0, date: t.day(on) }),
        go,
      }
    case 'statements':
      return {
        title: t('project.waiting-statements'),
        what: t('project.waiting-statements-what', { count: count ?? 0 }),
        go,
      }
    case 'guess':
      return {
        title: t('project.waiting-guess'),
        what: t('project.waiting-guess-what'),
        go: t('rooms.guesses'),
      }
    case 'notes':
      return {
        title: t('project.waiting-notes'),
        what: t('project.waiting-notes-what', { count: count ?? 0 }),
        go: t('team.voices'),
      }
    case 'share-question':
      return {
        title: t('project.waiting-share'),
        what: t('project.waiting-share-what'),
        go: t('project.questions'),
      }
    case 'closing':
      return {
        title: t('project.waiting-more'),
        what: t('project.waiting-more-what', { date: t.day(on) }),
        go: t('project.questions'),
      }
    default:
      return {
        title: t('project.waiting-read'),
        what: t('project.waiting-read-what', { count: exactCount(view.spoke.all) }),
        go: t('team.voices'),
      }
  }
}

type PeopleWait = Extract<HomeWait, `people-${string}`>
type GatherWait = Extract<HomeWait, `gather-${string}`>
const isPeople = (what: HomeWait): what is PeopleWait => what.startsWith('people-')
const isGather = (what: HomeWait): what is GatherWait => what.startsWith('gather-')
const gatherKey = (what: GatherWait) =>
  what.replace('gather-', 'gather.wait-') as GatherWait extends `gather-${infer Rest}`
    ? `gather.wait-${Rest}`
    : never
