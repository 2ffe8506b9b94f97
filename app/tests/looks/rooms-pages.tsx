import type { JSX } from 'hono/jsx/jsx-runtime'
import { FixesPage } from '../../src/web/pages/fixes-page.tsx'
import { GuessesPage } from '../../src/web/pages/guesses-page.tsx'
import { IdeasPage } from '../../src/web/pages/ideas-page.tsx'
import { RoomPage } from '../../src/web/pages/room-page.tsx'
import { SealedPage } from '../../src/web/pages/sealed-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import * as rooms from './invented-rooms.ts'
import { head, me } from './invented-views.ts'

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'
const wrong = (fields: Record<string, string>) => formState({}, fields)

/** The room, guesses, parked ideas and repairs, by name. */
export const roomsPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const first = rooms.ideasView().ideas[0]?.id ?? null
  const form = { form: emptyForm, token }
  return {
    room: <RoomPage frame={frame} view={rooms.roomView()} {...form} />,
    'room-first-day': (
      <RoomPage
        frame={frame}
        view={rooms.roomView({ side: 'learned', notes: [], earlier: null })}
        form={wrong({ words: 'error.missing' })}
        token={token}
      />
    ),
    guesses: <GuessesPage frame={frame} view={rooms.guessesView()} {...form} kept onlyDay={false} />,
    'guesses-error': (
      <GuessesPage
        frame={frame}
        view={rooms.guessesView()}
        form={wrong({ words1: 'error.missing', ten2: 'error.of-ten', revealOn: 'error.date-past' })}
        token={token}
        kept={false}
        onlyDay={false}
      />
    ),
    'guesses-sealed': (
      <GuessesPage frame={frame} view={rooms.sealedView()} {...form} kept={false} onlyDay={false} />
    ),
    'guesses-too-late': (
      <GuessesPage
        frame={frame}
        view={rooms.guessesView({ own: 'read-voices', mayFixDay: true })}
        {...form}
        kept={false}
        onlyDay={false}
      />
    ),
    'guesses-open': (
      <GuessesPage frame={frame} view={rooms.openedView()} {...form} kept={false} onlyDay={false} />
    ),
    'guesses-receipt': <SealedPage frame={frame} me={me} head={head} receipt={rooms.receipt} />,
    ideas: <IdeasPage frame={frame} view={rooms.ideasView()} {...form} changing={null} />,
    'ideas-change': <IdeasPage frame={frame} view={rooms.ideasView()} {...form} changing={first} />,
    'ideas-none': (
      <IdeasPage
        frame={frame}
        view={rooms.ideasView({
          ideas: [],
          choose: null,
          blank: rooms.blankView({ mayLift: false }),
        })}
        {...form}
        changing={null}
      />
    ),
    'ideas-ready': (
      <IdeasPage
        frame={frame}
        view={rooms.ideasView({ blank: rooms.blankView({ state: 'enough' }) })}
        {...form}
        changing={null}
      />
    ),
    fixes: (
      <FixesPage frame={frame} view={rooms.fixesView()} {...form} today="2027-03-05" correcting={null} />
    ),
    'fixes-correct': (
      <FixesPage frame={frame} view={rooms.fixesView()} {...form} today="2027-03-05" correcting="f2" />
    ),
    'fixes-none': (
      <FixesPage
        frame={frame}
        view={rooms.fixesView({ fixes: [] })}
        form={wrong({ words: 'error.tells-who', doneOn: 'error.date-to-come' })}
        token={token}
        today="2027-03-05"
        correcting={null}
      />
    ),
  }
}
