// Draws the picture of the README from a Polis export folder:
//   npm run -s picture -- DIR > docs/brexit-consensus.svg
import { fit } from '../src/fit.ts'
import { type PersonOnMap, personOnMap } from '../src/people/person-on-map.ts'
import { readFolder } from '../src/reading/read-folder.ts'
import { without } from '../src/reading/without.ts'

const dir = process.argv[2]
if (!dir) {
  console.error('Give a Polis export folder.')
  process.exit(2)
}
const { votes, moderatedOut, meta } = await readFolder(dir)
const map = fit(without(votes, [...moderatedOut, ...meta]))
const people = map.people.ids.map((_, at) => personOnMap(map, at))

const SIZE = 430
const LEFT = 30
const TOP = 76
const COLOURS = ['#0b7a75', '#b1477b', '#c0711a', '#3c5bb5', '#6b7d17', '#7a4fb0']
const GREY = '#8a8f98'

/** One scale for both axes, so that distances mean the same every way; the crowd is put in the middle. */
const along = (axis: number): readonly [number, number] => {
  const values = people.map(({ position }) => position[axis] ?? 0)
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}
const [across, upwards] = [along(0), along(1)]
const scale = (SIZE * 0.88) / Math.max(across[1] - across[0], upwards[1] - upwards[0])
const x = (value: number): number => LEFT + SIZE / 2 + (value - (across[0] + across[1]) / 2) * scale
const y = (value: number): number => TOP + SIZE / 2 - (value - (upwards[0] + upwards[1]) / 2) * scale
const fixed = (value: number): string => String(Math.round(value * 10) / 10)
const percent = (value: number): string => `${Math.round(value * 100)} %`

/** A fuzzy dot: the wider and fainter, the fewer answers it rests on. Groups differ in shape as well as colour. */
function dot({ position, error, group }: PersonOnMap): string {
  const [first = 0, second = 0] = position
  const [wide = 0, high = wide] = error
  const at = map.groups.findIndex(({ key }) => key === group)
  const colour = COLOURS[at] ?? GREY
  const [cx, cy] = [x(first), y(second)]
  const halo = `<ellipse cx="${fixed(cx)}" cy="${fixed(cy)}" rx="${fixed(wide * scale)}" ry="${fixed(high * scale)}" fill="${colour}" fill-opacity="0.035"/>`
  if (at < 0)
    return `${halo}<circle cx="${fixed(cx)}" cy="${fixed(cy)}" r="3.2" fill="none" stroke="${colour}"/>`
  const mark =
    at % 2 === 0
      ? `<circle cx="${fixed(cx)}" cy="${fixed(cy)}" r="3.8" fill="${colour}"/>`
      : `<rect x="${fixed(cx - 3.4)}" y="${fixed(cy - 3.4)}" width="6.8" height="6.8" fill="${colour}"/>`
  return halo + mark
}

const text = (at: readonly [number, number], words: string, style = ''): string =>
  `<text x="${at[0]}" y="${at[1]}" ${style}>${words}</text>`

const BARS = 560
const WIDTH = 250

function bar(entry: { statement: string; score: number; lower: number }, row: number): string {
  const top = TOP + 40 + row * 40
  return [
    text([BARS, top], `statement ${entry.statement}`),
    `<rect x="${BARS}" y="${top + 6}" width="${WIDTH}" height="8" fill="#e3e6ea"/>`,
    `<rect x="${BARS}" y="${top + 6}" width="${fixed(WIDTH * entry.lower)}" height="8" fill="#2f3b4a"/>`,
    `<line x1="${fixed(BARS + WIDTH * entry.score)}" x2="${fixed(BARS + WIDTH * entry.score)}" y1="${top + 3}" y2="${top + 17}" stroke="#2f3b4a" stroke-width="2"/>`,
    text([BARS + WIDTH + 10, top + 14], `at least ${percent(entry.lower)}`),
  ].join('')
}

function drawing(): string {
  const { k, stability, midway } = map.groupsFound
  const wanted = map.commonGround.agree.slice(0, 4)
  const refused = map.commonGround.disagree.slice(0, 4)
  const found =
    k === 1
      ? 'no clear groups'
      : `${k} groups, stability ${(stability ?? 0).toFixed(2)}, midway ${(midway ?? 0).toFixed(2)}`
  const said = `${map.counts.people} people, ${map.counts.statements} statements, ${map.counts.votes} votes (${percent(map.counts.filled)} of the table): ${found}`
  const groups = map.groups.map(({ key, people: size }, at) =>
    text(
      [LEFT + at * 150, TOP + SIZE + 24],
      `${at % 2 === 0 ? '●' : '■'} group ${key}: ${size} people`,
      `fill="${COLOURS[at]}"`,
    ),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 940 580" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13" fill="#1c2430">`,
    '<title id="t">An opinion map and common ground, brexit-consensus</title>',
    `<desc id="d">${said}. Left: each person as a dot. Right: statements that all groups agree with or refuse, with the lower bound of the score.</desc>`,
    '<rect width="940" height="580" fill="#fff"/>',
    text([LEFT, 30], 'Opinion map of one real conversation', 'font-size="18" font-weight="600"'),
    text([LEFT, 52], said),
    `<rect x="${LEFT}" y="${TOP}" width="${SIZE}" height="${SIZE}" fill="#f6f7f9"/>`,
    ...people.map(dot),
    ...groups,
    text(
      [LEFT + map.groups.length * 150, TOP + SIZE + 24],
      '○ between, or too few answers',
      `fill="${GREY}"`,
    ),
    text([LEFT, TOP + SIZE + 44], 'The paler and wider a shadow, the less sure the place.'),
    text([BARS, TOP + 10], 'All groups agree (the bar is 9 in 10 sure)', 'font-weight="600"'),
    ...wanted.map(bar),
    text([BARS, TOP + 50 + wanted.length * 40], 'All groups refuse', 'font-weight="600"'),
    ...refused.map((each, row) => bar(each, row + wanted.length + 1)),
    text(
      [LEFT, 568],
      'Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with attribution to The Computational Democracy Project.',
      'font-size="11" fill="#5a6270"',
    ),
    '</svg>',
  ].join('\n')
}

console.log(drawing())
