import { groundFloor } from '../../domain/ground.ts'
import type { PrioritiesView, PriorityView } from '../../readers/priorities.ts'
import { countWords } from '../ui/count-words.ts'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Made } from './ground-made.tsx'

interface Props {
  readonly frame: Frame
  readonly view: PrioritiesView
}

type Ranking = NonNullable<PrioritiesView['ranking']>

/** What matters most, in order, with how sure the order is. */
export const PrioritiesPage = ({ frame, view }: Props) => {
  const { t } = frame
  const { ranking, head } = view
  return (
    <TeamLayout frame={frame} title={t('priorities.title')} me={view.me} project={head} here="ground" live>
      <div class="stack">
        <h1>{t('priorities.title')}</h1>
        {ranking ? (
          <Said frame={frame} ranking={ranking} />
        ) : (
          <>
            <p class="lead">{t('priorities.none')}</p>
            <p class="second">{t('priorities.none-what', { floor: t.number(groundFloor) })}</p>
          </>
        )}
        <p>
          <a class="go" href={`/p/${head.id}/ground`}>
            {t('priorities.back')}
          </a>
        </p>
      </div>
      {ranking && (
        <>
          <Order frame={frame} ranking={ranking} />
          <details class="help">
            <summary>{t('ground.made')}</summary>
            <div class="stack">
              <p>{t('priorities.limits')}</p>
              <p>{t('ground.made-said')}</p>
              <p>{t('priorities.hurried', { count: countWords(t, ranking.hurried) })}</p>
              <Made frame={frame} made={ranking.made} />
            </div>
          </details>
        </>
      )}
    </TeamLayout>
  )
}

const Said = ({ frame: { t }, ranking }: { readonly frame: Frame; readonly ranking: Ranking }) => (
  <>
    <p class="lead">
      {t('priorities.what', { people: countWords(t, ranking.people), choices: t.number(ranking.choices) })}
    </p>
    <p class="second">
      {ranking.exact ? t('ground.exact') : t('ground.rounded', { floor: t.number(groundFloor) })}
    </p>
    {ranking.early && <p>{t('priorities.early')}</p>}
  </>
)

const Order = ({ frame, ranking }: { readonly frame: Frame; readonly ranking: Ranking }) => {
  const { t } = frame
  return (
    <ol class="stack">
      {ranking.bands.map((band) => (
        <li class="band">
          {band.length > 1 && <p class="small second">{t('priorities.band')}</p>}
          <ul class="rows">
            {band.map((item) => (
              <Item frame={frame} item={item} top={ranking.top} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const Item = ({
  frame: { t },
  item,
  top,
}: {
  readonly frame: Frame
  readonly item: PriorityView
  readonly top: Ranking['top']
}) => {
  const chance = t('priorities.chance', {
    chance: t.number(item.chance),
    low: t.number(item.low),
    high: t.number(item.high),
  })
  return (
    <li class="bars">
      <div>
        <p class="voice lead" lang={item.language} dir="auto">
          {item.words}
        </p>
        <p class="small second">
          {t('priorities.place', { best: t.number(item.best), worst: t.number(item.worst) })}
        </p>
      </div>
      <div>
        <p class="small">{chance}</p>
        <svg class="bar flip" aria-hidden="true">
          <rect class="f-bar" y="3" width={`${item.chance}%`} height="12" />
          <rect class="f-ink" y="15" width="100%" height="2" />
          <line class="o-ink" x1={`${item.low}%`} x2={`${item.high}%`} y1="9" y2="9" />
        </svg>
        <p class="small second">{t('priorities.top', { chance: t.number(item.top), top: t.number(top) })}</p>
      </div>
    </li>
  )
}
