import { notPeople, protect } from '@evenground/fairness'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { AnsweringView, WishView } from '../../src/readers/answering.ts'
import type { StatementsView, StatementView } from '../../src/readers/statements.ts'
import { HeldStatementsPage } from '../../src/web/pages/held-statements-page.tsx'
import { StatementsPage } from '../../src/web/pages/statements-page.tsx'
import { WishChoicePage } from '../../src/web/pages/wish-choice-page.tsx'
import { WishListPage } from '../../src/web/pages/wish-list-page.tsx'
import { WishPage } from '../../src/web/pages/wish-page.tsx'
import { WishesClosedPage, WishThanksPage } from '../../src/web/pages/wish-thanks-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { followView, head, me } from './invented-views.ts'

const id = '5b3e9a51-6a2f-4f0e-9d7b-0f7f3f0b6f10'
const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'
const signed = `${id}.n.mp8x1k2a.s.${id}.41666667.AbCdEfGhIjKlMnOpQrStUv`

const wish = (words: string): WishView => ({ id, words, language: 'en' })

const statement = (more: Partial<StatementView>): StatementView => ({
  id,
  number: notPeople(1),
  words: [
    { language: 'en', words: 'Tell me how long the wait is and bring me water.' },
    { language: 'ar', words: 'قل لي كم سأنتظر.' },
  ],
  side: 'lived',
  own: true,
  state: 'offered',
  contested: false,
  offeredOn: '2027-03-01',
  yes: ['lived'],
  no: [],
  mine: 'yes',
  advice: [
    { kind: 'double', number: null, word: null },
    { kind: 'alike', number: notPeople(3), word: null },
  ],
  themes: ['Waiting'],
  voices: [],
  ...more,
})

const statementsView = (more: Partial<StatementsView> = {}): StatementsView => ({
  me: { ...me, duties: ['safety'] },
  head,
  languages: ['en', 'ar'],
  round: {
    id,
    code: 'wishes22',
    address: 'https://hear.example.org/s/wishes22',
    languages: ['en', 'ar'],
    opensOn: null,
    closesOn: '2027-03-12',
    open: true,
    closed: false,
    people: protect(41),
  },
  statements: [
    statement({}),
    statement({
      id: token,
      number: notPeople(2),
      side: null,
      own: false,
      contested: true,
      no: [{ side: 'learned', reason: 'safety' }],
      mine: null,
      advice: [],
    }),
    statement({
      number: notPeople(3),
      id: '0f7f3f0b-6a2f-4f0e-9d7b-5b3e9a516f10',
      state: 'approved',
      own: false,
      side: 'learned',
      yes: ['lived', 'learned'],
    }),
  ],
  bySide: { lived: protect(2), learned: protect(1), aim: notPeople(0.5) },
  held: notPeople(1),
  themes: [{ id, name: 'Waiting' }],
  choose: [],
  ...more,
})

/** Where wishes are written, by name. */
export const statementPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => ({
  statements: (
    <StatementsPage frame={frame} view={statementsView()} form={emptyForm} token={token} checked={null} />
  ),
  'statements-checked': (
    <StatementsPage
      frame={frame}
      view={statementsView()}
      form={formState({ 'words-en': 'Give me one triage nurse.' }, { 'words-en': 'error.too-long' })}
      token={token}
      checked={[
        { kind: 'jargon', number: null, word: 'triage' },
        { kind: 'long', number: notPeople(27), word: null },
      ]}
    />
  ),
  'statements-none': (
    <StatementsPage
      frame={frame}
      view={statementsView({ round: null, statements: [], held: notPeople(0), choose: null })}
      form={emptyForm}
      token={token}
      checked={null}
    />
  ),
  'statements-held': (
    <HeldStatementsPage
      frame={frame}
      me={me}
      head={head}
      held={[
        {
          id,
          words: [{ language: 'en', words: 'Call Hope on 07700 900461.' }],
          offeredOn: '2027-03-01',
          held: ['personal-data'],
        },
      ]}
    />
  ),
})

/** Where wishes are answered, by name. */
export const wishPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const { language } = frame.t
  const { by, replyAddress } = followView(language, null)
  const view: AnsweringView = {
    code: 'wishes22',
    by,
    language,
    languages: ['en', 'ar'],
    open: true,
    opensOn: null,
    replyAddress,
  }
  const page = { frame, view, signed, token, form: emptyForm }
  const first = wish('Tell me how long the wait is.')
  const other = wish('Say my name before you start.')
  const number = frame.t.number
  const place = { number: number(3), total: number(24) }
  return {
    wish: <WishPage {...page} wish={first} place={place} last={null} first />,
    'wish-next': (
      <WishPage
        {...page}
        wish={other}
        place={place}
        last={{ answer: 'agree', words: first.words }}
        first={false}
        ownSent
      />
    ),
    'wish-error': (
      <WishPage
        {...page}
        wish={first}
        place={null}
        last={null}
        first={false}
        form={formState({}, { own: 'error.missing' })}
      />
    ),
    'wish-choice': <WishChoicePage {...page} left={first} right={other} place={place} />,
    'wish-list': (
      <WishListPage
        {...page}
        own={{
          answers: [
            { wish: first, answer: 'agree', most: true },
            { wish: other, answer: 'pass', most: false },
          ],
          left: notPeople(22),
        }}
      />
    ),
    'wish-thanks': (
      <WishThanksPage
        {...page}
        given={['apple', 'river', 'table', 'window', 'garden']}
        keyed={false}
        answered
        all
        choices
      />
    ),
    'wish-closed': <WishesClosedPage frame={frame} view={{ ...view, open: false }} form={emptyForm} />,
  }
}
