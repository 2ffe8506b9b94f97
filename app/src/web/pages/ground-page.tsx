import { answersForMap, groundFloor, peopleForGround, peopleForMap } from '../../domain/ground.ts'
import type { GroundShown, GroundView, StatementView } from '../../readers/ground.ts'
import { countWords } from '../ui/count-words.ts'
import type { Frame } from '../ui/frame.ts'
import { GroundBar, TenMarks } from '../ui/ground-bar.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { ByWhoSection } from './ground-by-who.tsx'
import { GroundMade } from './ground-made.tsx'
import { GroundMap } from './ground-map.tsx'

interface Props {
  readonly frame: Frame
  readonly view: GroundView
}

/** What people share and where they differ: the list first, the map second, both as far as may be told. */
export const GroundPage = ({ frame, view }: Props) => {
  const { t } = frame
  const { head, ground, round } = view
  return (
    <TeamLayout frame={frame} title={t('ground.title')} me={view.me} project={head} here="ground" live>
      <div class="stack">
        <h1>{t('ground.title')}</h1>
        {ground ? (
          <Head frame={frame} ground={ground} imported={round?.imported ?? false} />
        ) : (
          <Nothing frame={frame} view={view} />
        )}
        <p>
          <a class="go" href={`/p/${head.id}/priorities`}>
            {t('ground.to-priorities')}
          </a>
        </p>
      </div>
      {ground && (
        <>
          <Lists frame={frame} ground={ground} />
          {ground.size === 'map' && <GroundMap frame={frame} ground={ground} />}
          <ByWhoSection frame={frame} ground={ground} />
          <GroundMade frame={frame} ground={ground} />
        </>
      )}
      <Take frame={frame} view={view} />
    </TeamLayout>
  )
}

const Nothing = ({ frame: { t }, view: { head, round } }: Props) =>
  round ? (
    <>
      <p class="lead">{t('ground.early')}</p>
      <p class="second">{t('ground.early-what', { floor: t.number(groundFloor) })}</p>
    </>
  ) : (
    <>
      <p class="lead">{t('ground.none')}</p>
      <p class="second">{t('ground.none-what')}</p>
      <p>
        <a href={`/p/${head.id}/statements`}>{t('ground.to-statements')}</a>
      </p>
    </>
  )

const Head = ({
  frame,
  ground,
  imported,
}: {
  readonly frame: Frame
  readonly ground: GroundShown
  readonly imported: boolean
}) => {
  const { t } = frame
  return (
    <>
      <p class="lead">{t('ground.people', { people: countWords(t, ground.people) })}</p>
      {imported && <p>{t('ground.imported')}</p>}
      <p class="second">
        {ground.exact ? t('ground.exact') : t('ground.rounded', { floor: t.number(groundFloor) })}
      </p>
      {ground.size === 'dots' ? (
        <p class="second">{t('ground.dots-what', { people: t.number(peopleForGround) })}</p>
      ) : (
        <p class="second">{t('ground.bars')}</p>
      )}
      {ground.size === 'common' && (
        <p class="second">
          {t('ground.common-what', { people: t.number(peopleForMap), answers: t.number(answersForMap) })}
        </p>
      )}
    </>
  )
}

const kinds = ['agree', 'refuse', 'split', 'other'] as const

const Lists = ({ frame, ground }: { readonly frame: Frame; readonly ground: GroundShown }) => {
  const { t } = frame
  const few = ground.statements.filter(({ kind }) => kind === 'few')
  return (
    <>
      {kinds.map((kind) => {
        const of = ground.statements.filter((each) => each.kind === kind)
        if (of.length === 0 && kind !== 'agree') return null
        return (
          <section class="stack" aria-labelledby={`ground-${kind}`}>
            <h2 id={`ground-${kind}`}>{t(`ground.${kind}`)}</h2>
            {kind === 'split' && <p class="second">{t('ground.split-what')}</p>}
            {of.length === 0 ? (
              <p>{t('ground.agree-none')}</p>
            ) : (
              <ul class="rows">
                {of.map((statement) => (
                  <Row frame={frame} ground={ground} statement={statement} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
      {few.length > 0 && (
        <section class="stack" aria-labelledby="ground-few">
          <h2 id="ground-few">{t('ground.few')}</h2>
          <p class="second">{t('ground.few-what', { floor: t.number(groundFloor) })}</p>
          <ul class="rows">
            {few.map(({ words, language }) => (
              <li>
                <p class="voice lead" lang={language} dir="auto">
                  {words}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface RowProps {
  readonly frame: Frame
  readonly ground: GroundShown
  readonly statement: StatementView
}

const Row = ({ frame, ground, statement }: RowProps) => {
  const { t } = frame
  const { words, language, lower, everyone, groups, dots, kind } = statement
  const no = kind === 'refuse'
  return (
    <li class="bars">
      <div class="stack">
        <p class="voice lead" lang={language} dir="auto">
          {words}
        </p>
        {lower !== null && (
          <p class="small second">
            {t(ground.groups.length > 1 ? 'ground.lower-groups' : 'ground.lower', { lower: t.number(lower) })}
          </p>
        )}
      </div>
      {dots &&
        ('all' in dots ? <TenMarks frame={frame} who={t('ground.all')} side={null} of={dots.all} /> : null)}
      {dots && 'lived' in dots && (
        <TenMarks frame={frame} who={t('side.lived')} side="lived" of={dots.lived} />
      )}
      {dots && 'lived' in dots && (
        <TenMarks frame={frame} who={t('side.learned')} side="learned" of={dots.learned} />
      )}
      {everyone && <GroundBar frame={frame} who={t('ground.everyone')} bar={everyone} no={no} />}
      {groups.map(
        (bar, at) =>
          bar && (
            <GroundBar
              frame={frame}
              who={t('ground.group', { key: ground.groups[at]?.key ?? '' })}
              bar={bar}
              no={no}
            />
          ),
      )}
    </li>
  )
}

const Take = ({ frame: { t }, view: { head, ground, round } }: Props) => (
  <section class="stack" aria-labelledby="ground-take">
    <h2 id="ground-take">{t('ground.take')}</h2>
    {ground && (
      <p>
        <a href={`/p/${head.id}/ground/ground.csv`}>{t('ground.csv')}</a>
      </p>
    )}
    {ground && (
      <>
        <h3>{t('ground.polis')}</h3>
        <ul>
          <li>
            <a class="go" href={`/p/${head.id}/ground/comments.csv`}>
              {t('ground.polis-comments')}
            </a>
          </li>
          <li>
            <a class="go" href={`/p/${head.id}/ground/summary.csv`}>
              {t('ground.polis-summary')}
            </a>
          </li>
          {round?.imported && (
            <>
              <li>
                <a class="go" href={`/p/${head.id}/ground/votes.csv`}>
                  {t('ground.polis-votes')}
                </a>
              </li>
              <li>
                <a class="go" href={`/p/${head.id}/ground/participants-votes.csv`}>
                  {t('ground.polis-people')}
                </a>
              </li>
            </>
          )}
        </ul>
        <p class="small second">{t('ground.polis-only')}</p>
      </>
    )}
    <p>
      <a href={`/p/${head.id}/ground/bring`}>{t('ground.bring')}</a>
    </p>
  </section>
)
