import { fit, type VoteColumns } from '@evenground/opinion-map'
import { rank } from '@evenground/ranking'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { byWho } from '../../src/domain/by-who.ts'
import { showGround } from '../../src/domain/show-ground.ts'
import { showPriorities } from '../../src/domain/show-priorities.ts'
import { type GroundView, groundShown, madeView } from '../../src/readers/ground.ts'
import { type PrioritiesView, prioritiesShown } from '../../src/readers/priorities.ts'
import { BringPage } from '../../src/web/pages/bring-page.tsx'
import { GroundPage } from '../../src/web/pages/ground-page.tsx'
import { PrioritiesPage } from '../../src/web/pages/priorities-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { head, me } from './invented-views.ts'

const wishes = [
  'Send me a text rather than have me sit in the room.',
  'Let me check in on a screen.',
  'Let me come and go while I wait.',
  'Call me when it is nearly my turn.',
  'Tell me how long the wait is when I arrive.',
  'Tell me I’m in the right place.',
  'Come and find me. Don’t shout my name.',
  'Offer water and a chair to everyone <who waits>.',
]

const rows = wishes.map((words, at) => ({
  id: `s${at}`,
  round: 'r',
  number: at + 1,
  words: { en: words },
  writtenBy: 'p',
  side: 'lived' as const,
  participant: null,
  offeredOn: '2027-03-01',
  state: 'approved' as const,
  held: null,
}))

/** So many invented people: two camps on the first half of the wishes, one mind on the rest, few answers to the last. */
function invent(people: number): VoteColumns {
  const votes = Array.from({ length: people }, (_, who) =>
    wishes.flatMap((_, at) => {
      if (at === 7 && who % 30 > 0) return []
      const camp = who % 2 === 0 ? 1 : -1
      const odd = (who * 7919 + at * 104_729 + who * at * 31) % 97 < 14
      if (at >= 4) return [{ who, at, vote: odd ? -1 : 1 }]
      return [{ who, at, vote: odd ? 0 : camp }]
    }),
  ).flat()
  return {
    people: Array.from({ length: people }, (_, who) => `p${who}`),
    statements: rows.map(({ id }) => id),
    person: Uint32Array.from(votes, ({ who }) => who),
    statement: Uint32Array.from(votes, ({ at }) => at),
    vote: Int8Array.from(votes, ({ vote }) => vote),
  }
}

const at = new Date('2027-03-05T12:00:00Z')

function groundView(people: number, closed: boolean): GroundView {
  const votes = invent(people)
  const map = fit(votes, { seed: 1, fewestAnswers: 7, resamples: 10 })
  const sides = Int8Array.from(votes.people, (_, who) => (who % 3 === 0 ? 2 : 1))
  const by = [{ question: 'side', groups: ['lived', 'learned'], groupOf: sides.map((side) => side - 1) }]
  const shown = { ...showGround(map, votes, sides, closed), byWho: closed ? byWho(votes, by) : [] }
  const madeBy = { by: map.made.by, settings: map.made.settings, seed: 1, input: map.made.votes }
  return {
    me,
    head,
    round: { code: 'abcdefgh', closed, imported: closed },
    ground: groundShown({ shown, madeBy, madeAt: at }, rows, 'en'),
  }
}

function prioritiesView(): PrioritiesView {
  const choices = Array.from({ length: 160 }, (_, n) => {
    const [left, right] = [n % 7, (n * 3 + 1 + (n % 5)) % 7]
    const chosen = left + (n % 3) < right + 1 ? ('left' as const) : ('right' as const)
    return {
      person: `p${n % 40}`,
      left: `s${left}`,
      right: `s${left === right ? (right + 1) % 7 : right}`,
      chosen,
    }
  })
  const ranking = rank(choices, { items: rows.map(({ id }) => id), seed: 1, top: 3 })
  const shown = showPriorities(ranking, false)
  const made = madeView(
    { by: `ranking ${ranking.madeBy.version}`, settings: ranking.madeBy.settings, seed: 1, input: 'f00d' },
    at,
  )
  const round = { code: 'abcdefgh', closed: false, imported: false }
  return { me, head, round, ranking: shown && prioritiesShown(shown, rows, 'en', made) }
}

/** Common ground by size, priorities, and bringing answers from elsewhere, by name. */
export const groundPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => ({
  'ground-none': <GroundPage frame={frame} view={{ me, head, round: null, ground: null }} />,
  'ground-early': (
    <GroundPage
      frame={frame}
      view={{ me, head, round: { code: 'abcdefgh', closed: false, imported: false }, ground: null }}
    />
  ),
  'ground-dots': <GroundPage frame={frame} view={groundView(48, false)} />,
  'ground-common': <GroundPage frame={frame} view={groundView(80, false)} />,
  'ground-map': <GroundPage frame={frame} view={groundView(140, true)} />,
  priorities: <PrioritiesPage frame={frame} view={prioritiesView()} />,
  'priorities-none': <PrioritiesPage frame={frame} view={{ me, head, round: null, ranking: null }} />,
  'ground-bring': <BringPage frame={frame} me={me} head={head} form={emptyForm} />,
  'ground-bring-error': (
    <BringPage
      frame={frame}
      me={me}
      head={head}
      form={formState({}, { comments: 'error.file-missing', votes: 'error.polis-votes' })}
    />
  ),
})
