import { display, partnerAudience } from '@evenground/fairness'
import type { ThemeView } from '../../readers/theme-view.ts'
import { Empty } from '../ui/empty.tsx'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { MarksRow } from '../ui/marks-row.tsx'
import type { SensePageProps } from './sense-page-props.ts'

/** The themes so far, in the order they were made: never by their size, since count is not importance. */
export const SenseThemes = ({ frame, view }: SensePageProps) => {
  const { t } = frame
  const project = view.head.id
  return (
    <>
      {view.themes.length > 0 && (
        <Level
          frame={frame}
          lived={display(view.placed.lived, partnerAudience())}
          learned={display(view.placed.learned, partnerAudience())}
          livedWords={t('sense.placed-lived')}
          learnedWords={t('sense.placed-learned')}
          aim={view.placed.aim}
        />
      )}
      <ul class="rows">
        {view.themes.map((theme) => (
          <li class="stack" data-theme={theme.id} id={`theme-${theme.id}`}>
            <ThemeHead frame={frame} project={project} theme={theme} />
          </li>
        ))}
      </ul>
      <Empty>
        <p>
          {t('sense.room')} <a href={`/p/${project}/themes/new`}>{t('sense.name-one')}</a>
        </p>
      </Empty>
      {view.themes.length > 0 && (
        <p>
          <a href={`/p/${project}/themes/history`}>{t('sense.history')}</a>
        </p>
      )}
    </>
  )
}

interface ThemeHeadProps {
  readonly frame: Frame
  readonly project: string
  readonly theme: ThemeView
}

/** A theme in a list: its name, how many answers of which side, who named it, and whose it is. */
const ThemeHead = ({ frame, project, theme }: ThemeHeadProps) => {
  return (
    <>
      <div class="between">
        <h3 class="voice lead" dir="auto">
          <a href={`/p/${project}/themes/${theme.id}`}>{theme.name}</a>
        </h3>
        <Answers frame={frame} theme={theme} />
      </div>
      <ThemeMarks theme={theme} />
      <NamedBy frame={frame} theme={theme} />
    </>
  )
}

export const ThemeMarks = ({ theme: { answers } }: { readonly theme: ThemeView }) => (
  <MarksRow
    lived={exactCount(answers.lived)}
    learned={exactCount(answers.learned)}
    unsaid={exactCount(answers.unsaid)}
  />
)

export const Answers = ({ frame: { t }, theme: { answers } }: Omit<ThemeHeadProps, 'project'>) => (
  <span class="second small">
    {t('sense.answers', {
      count: exactCount(answers.all),
      lived: t.number(exactCount(answers.lived)),
      learned: t.number(exactCount(answers.learned)),
    })}
  </span>
)

export const NamedBy = ({ frame: { t }, theme }: Omit<ThemeHeadProps, 'project'>) => (
  <p class="small second">
    {theme.namedBy.length > 0 && t('sense.named-by')}{' '}
    {theme.namedBy.map(({ name, side }) => (
      <>
        <span class={side} dir="auto">
          {name}
        </span>{' '}
      </>
    ))}
    {theme.owner && <span class="tag">{t(`themes.owner-${theme.owner}`)}</span>}
  </p>
)
