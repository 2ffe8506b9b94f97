import type { Me } from '../../readers/project.ts'
import type { Frame } from './frame.ts'

/** The entries of the way around. */
export type TeamPlace =
  | 'home'
  | 'gather'
  | 'voices'
  | 'sense'
  | 'held'
  | 'decisions'
  | 'sharing'
  | 'statements'
  | 'room'
  | 'ground'
  | 'partners'
  | 'ask'
  | 'projects'
  | 'outbox'
  | 'organisation'

interface TeamNavProps {
  readonly frame: Frame
  readonly me: Me
  readonly project: string | undefined
  readonly here: TeamPlace | undefined
  readonly replyAddress: string | undefined
}

/** Pages that stand under another one's entry: their own way around is on them, and all are on the home. */
const under: Readonly<Partial<Record<TeamPlace, TeamPlace>>> = {
  sharing: 'voices',
  ask: 'home',
  ground: 'statements',
  decisions: 'statements',
}

/** The way around: few entries, those of the project that this person may see first, then the organisation's. */
export const TeamNav = ({ frame: { t }, me, project, here, replyAddress }: TeamNavProps) => {
  const entry = (place: TeamPlace, href: string, words: string) => (
    <a href={href} aria-current={here && place === (under[here] ?? here) ? 'page' : undefined}>
      {words}
    </a>
  )
  return (
    <nav class="nav" aria-label={t('team.nav')}>
      {project && me.side && entry('home', `/p/${project}`, t('team.home'))}
      {project && me.side && entry('gather', `/p/${project}/gather`, t('team.gather'))}
      {project && me.side && entry('voices', `/p/${project}/voices`, t('team.voices'))}
      {project && me.side && entry('sense', `/p/${project}/sense`, t('team.sense'))}
      {project && me.duties.includes('safety') && entry('held', `/p/${project}/held`, t('team.held'))}
      {project && me.side && entry('statements', `/p/${project}/statements`, t('step.choose'))}
      {project && me.side && entry('room', `/p/${project}/ideas`, t('team.ideas'))}
      {project && me.side && entry('partners', `/p/${project}/partners`, t('team.partners'))}
      {replyAddress && (
        <a href={replyAddress} data-turbo="false">
          {t('team.reply')}
        </a>
      )}
      {entry('projects', '/home', t('team.projects'))}
      {me.steward && !project && entry('outbox', '/outbox', t('team.outbox'))}
      {me.steward && !project && entry('organisation', '/organisation', t('team.organisation'))}
    </nav>
  )
}
