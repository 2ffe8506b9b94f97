import { groundFloor } from '../../domain/ground.ts'
import type { GroundShown, GroupView } from '../../readers/ground.ts'
import { countWords } from '../ui/count-words.ts'
import type { Frame } from '../ui/frame.ts'

interface Props {
  readonly frame: Frame
  readonly ground: GroundShown
}

/** The map and the same thing in words; where there are no clear groups, why. */
export const GroundMap = ({ frame, ground }: Props) => {
  const { t } = frame
  return (
    <section class="stack" aria-labelledby="ground-map">
      <h2 id="ground-map">{t('ground.map')}</h2>
      {ground.groups.length > 1 ? (
        <div class="map-words">
          <div class="stack">
            <Drawing frame={frame} groups={ground.groups} />
            <p class="small second">{t('ground.map-what')}</p>
          </div>
          <InWords frame={frame} ground={ground} />
        </div>
      ) : (
        <>
          <p class="lead">{t('ground.no-groups')}</p>
          <p>{t(`ground.because-${reason(ground.because)}`)}</p>
          <p class="second">{t('ground.no-groups-what')}</p>
        </>
      )}
    </section>
  )
}

const reasons = [
  'too-few-people',
  'no-structure',
  'only-lean',
  'one-cloud',
  'not-stable',
  'under-the-floor',
] as const

const reason = (because: string | null) =>
  reasons.find((each) => each === because?.replaceAll(' ', '-')) ?? 'other'

// Room for names, beside and under the hundred steps that regions are told in.
const room = 14

/** Soft regions, drawn at the server: an edge of its own for each group, so that colour is not needed to tell them apart. */
const Drawing = ({
  frame: { t },
  groups,
}: {
  readonly frame: Frame
  readonly groups: readonly GroupView[]
}) => (
  <svg class="map" viewBox={frameAround(groups)} role="img" aria-label={t('ground.map-alt')}>
    {groups.map(({ region: { x, y, long, wide, turned } }, at) => (
      <g transform={`translate(${x} ${y}) rotate(${turned})`}>
        <ellipse class={`soft edge-${at % 3}`} rx={1.5 * long} ry={1.5 * wide} />
        <ellipse class="soft core" rx={long} ry={wide} />
      </g>
    ))}
    {groups.map(({ key, people, region }) => (
      <text class="halo" x={region.x} y={region.y + 1.5 * reach(region) + 5} text-anchor="middle">
        {t('ground.group', { key })}
        <tspan x={region.x} dy="5.5">
          {countWords(t, people)}
        </tspan>
      </text>
    ))}
  </svg>
)

/** As high as the regions and their names need. */
function frameAround(groups: readonly GroupView[]): string {
  const top = Math.min(...groups.map(({ region }) => region.y - 1.5 * reach(region))) - 3
  const bottom = Math.max(...groups.map(({ region }) => region.y + 1.5 * reach(region))) + room
  return `${-room} ${Math.round(top)} ${100 + 2 * room} ${Math.round(bottom - top)}`
}

/** How far a turned region reaches up and down. */
const reach = ({ long, wide, turned }: GroupView['region']): number => {
  const angle = (turned * Math.PI) / 180
  return Math.hypot(long * Math.sin(angle), wide * Math.cos(angle))
}

const InWords = ({ frame, ground }: Props) => {
  const { t } = frame
  return (
    <ul class="rows">
      {ground.groups.map((group) => (
        <li class="stack">
          <h3>{t('ground.group-people', { key: group.key, people: countWords(t, group.people) })}</h3>
          {group.marks.length > 0 && (
            <>
              <p>{t('ground.marks')}</p>
              <ul class="stack">
                {group.marks.map(({ words, language, answer, than }) => (
                  <li>
                    <span class="voice" lang={language} dir="auto">
                      {words}
                    </span>{' '}
                    <span class="small second">{t(`ground.mark-${answer}-${than}`)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
      <li class="stack">
        <h3>{t('ground.between')}</h3>
        <p>
          {ground.between
            ? t('ground.between-many', { people: countWords(t, ground.between) })
            : t('ground.between-few', { floor: t.number(groundFloor) })}
        </p>
      </li>
      {ground.midway && (
        <li class="stack">
          <p>{t(`ground.midway-${ground.midway}`)}</p>
          {ground.stability !== null && (
            <p class="second">{t('ground.stability', { stability: t.number(ground.stability) })}</p>
          )}
          {ground.leanIsAxis && <p>{t('ground.lean')}</p>}
        </li>
      )}
    </ul>
  )
}
