import type { ProjectView } from '../../readers/project-home.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'

interface ProjectAlsoProps {
  readonly frame: Frame
  readonly view: ProjectView
}

/** Whether the blank page may be filled yet, in one line, with the way to its rule. */
export const ProjectBlank = ({ frame: { t }, view }: ProjectAlsoProps) => {
  const { state, needed, neededLived, heard, heardLived } = view.blank
  const so = {
    heard: t.number(exactCount(heard)),
    needed: t.number(needed),
    heardLived: t.number(exactCount(heardLived)),
    neededLived: t.number(neededLived),
  }
  const what = { blank: 'blank.what', enough: 'blank.enough-what', lifted: 'blank.lifted-what' } as const
  return (
    <section class="stack">
      <div class="between">
        <h2>{t(`blank.title-${state}`)}</h2>
        <a href={`/p/${view.head.id}/ideas`}>{t('rooms.ideas')}</a>
      </div>
      {state !== 'lifted' && (
        <p>
          <b>{t('project.blank', so)}.</b>
        </p>
      )}
      <p class="second">{t(what[state])}</p>
    </section>
  )
}

/** The newest repairs, which need no vote. */
export const ProjectFixes = ({ frame: { t }, view }: ProjectAlsoProps) => (
  <section class="stack">
    <div class="between">
      <h2>{t('project.fixes')}</h2>
      <a href={`/p/${view.head.id}/fixes`}>{t('rooms.fixes')}</a>
    </div>
    {view.fixes.length === 0 && <p class="second">{t('project.fixes-none')}</p>}
    <ul class="rows">
      {view.fixes.map(({ words, doneOn }) => (
        <li class="between">
          <span dir="auto">{words}</span>
          <span class="second small">{doneOn ? t.date(doneOn) : t('project.fix-being-done')}</span>
        </li>
      ))}
    </ul>
  </section>
)

/** The ways to everything that has no entry of its own in the way around. */
export const ProjectAlso = ({ frame: { t }, view }: ProjectAlsoProps) => {
  const at = (path: string) => `/p/${view.head.id}/${path}`
  return (
    <nav class="stack" aria-labelledby="also">
      <h2 id="also">{t('project.also')}</h2>
      <ul class="also">
        <li>
          <a href={at('room')}>{t('rooms.room')}</a>
        </li>
        <li>
          <a href={at('sharing')}>{t('sharing.title')}</a>
        </li>
        <li>
          <a href={at('conversations/new')}>{t('team.ask')}</a>
        </li>
        <li>
          <a href={at('type')}>{t('typing.title')}</a>
        </li>
        <li>
          <a href={at('import')}>{t('team.import')}</a>
        </li>
        <li>
          <a href={at('trouble')}>{t('project.also-trouble')}</a>
        </li>
      </ul>
    </nav>
  )
}
