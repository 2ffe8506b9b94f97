import { display, partnerAudience } from '@evenground/fairness'
import type { LevelView } from '../../readers/project.ts'
import type { ProjectView } from '../../readers/project-home.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'

interface ProjectLevelsProps {
  readonly frame: Frame
  readonly view: Pick<ProjectView, 'seats' | 'spoke' | 'ideas' | 'deeds'>
}

/** Whether both sides stand as level as the project aims for: who sits, who spoke, whose ideas, who does things. */
export const ProjectLevels = ({ frame, view }: ProjectLevelsProps) => {
  const { t } = frame
  const unsaid = exactCount(view.spoke.unsaid)
  return (
    <section class="stack">
      <h2>{t('project.level')}</h2>
      <Measure frame={frame} what="seats" level={view.seats} />
      <Measure frame={frame} what="spoke" level={view.spoke} />
      {unsaid > 0 && <p class="second small">{t('project.unsaid', { count: unsaid })}</p>}
      {isThere(view.ideas) && <Measure frame={frame} what="ideas" level={view.ideas} />}
      {isThere(view.deeds) && <Measure frame={frame} what="deeds" level={view.deeds} />}
    </section>
  )
}

const isThere = ({ lived, learned }: LevelView): boolean => exactCount(lived) + exactCount(learned) > 0

type Measured = 'seats' | 'spoke' | 'ideas' | 'deeds'

interface MeasureProps {
  readonly frame: Frame
  readonly what: Measured
  readonly level: LevelView
}

const Measure = ({ frame, what, level }: MeasureProps) => {
  const { t } = frame
  const lived = exactCount(level.lived)
  const learned = exactCount(level.learned)
  return (
    <div>
      <h3 class="small">{t(`project.${what}`)}</h3>
      <Level
        frame={frame}
        lived={display(level.lived, partnerAudience())}
        learned={display(level.learned, partnerAudience())}
        livedWords={t('side.lived')}
        learnedWords={t('side.learned')}
        aim={level.aim}
      />
      <p class="second small">{lean(t, what, lived, learned, level.aim)}</p>
    </div>
  )
}

/**
 * Says what would help, not who is to blame. Within one person or five in a hundred of the aim, nothing leans; but while
 * one side is empty, it always leans to the other.
 */
function lean(t: Frame['t'], what: Measured, lived: number, learned: number, aim: number): string {
  const all = lived + learned
  if (all === 0) return t('level.none')
  if (lived === 0 || learned === 0) return t(`level.${what}-${lived > 0 ? 'lived' : 'learned'}`)
  const off = lived - aim * all
  if (Math.abs(off) < Math.max(1, 0.05 * all)) return t('level.even')
  return t(`level.${what}-${off > 0 ? 'lived' : 'learned'}`)
}
