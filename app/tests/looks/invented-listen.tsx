import { notPeople } from '@evenground/fairness'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { equalityQuestions } from '../../src/domain/equality.ts'
import type {
  ConversationSettingsView,
  NewConversationView,
} from '../../src/readers/conversation-settings.ts'
import type { FollowView, OwnNoteView } from '../../src/readers/follow.ts'
import { AnswerPage } from '../../src/web/pages/answer-page.tsx'
import { ChangeWordsPage } from '../../src/web/pages/change-words-page.tsx'
import { ConversationSettingsPage } from '../../src/web/pages/conversation-settings-page.tsx'
import { FollowPage } from '../../src/web/pages/follow-page.tsx'
import { LostKeyPage } from '../../src/web/pages/lost-key-page.tsx'
import { MailLinkPage, NewKeyPage, ToldPage } from '../../src/web/pages/mail-link-page.tsx'
import { OwnNotePage } from '../../src/web/pages/own-note-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { answerView, fiveWords, followView, head, me, threeQuestions } from './invented-views.ts'

const typedKey = fiveWords.join(' ')
const words = 'I sat for an hour. I was scared to go to the loo in case they called me.'

const note: OwnNoteView = {
  id: 'n1',
  as: 'safety',
  leftOn: '2027-03-04',
  words: 'Thank you for telling us. Would you like somebody to ring you?',
  back: null,
  complaint: false,
  handed: false,
}

const busy = (language: FollowView['language']): FollowView => ({
  ...followView(language, words),
  changedOn: '2027-03-03',
  notes: [
    note,
    { ...note, id: 'n2', as: 'lived', back: 'No, but thank you.', complaint: true },
    { ...note, id: 'n3', as: 'learned', back: 'Yes please.' },
  ],
  asks: [
    {
      id: 'a1',
      excerpt: 'I was scared to go to the loo',
      place: 'On a poster in the waiting room',
      may: null,
    },
    { id: 'a2', excerpt: 'I sat for an hour', place: 'On our reply page', may: true },
  ],
  telling: 'weekly',
  wishes: 'wishes22',
})

const person = '2f0d5c1b-6a55-4b7e-9a0a-1f7f0e7c9d11'

export const newConversationView: NewConversationView = {
  me,
  head,
  safe: true,
  self: person,
  people: [
    { person, name: 'Rosa', reads: ['en', 'ar', 'pl', 'es', 'cy', 'bn'] },
    { person: 'p2', name: 'Ellen', reads: ['en', 'ar', 'pl', 'es', 'cy', 'bn'] },
    { person: 'p3', name: 'Zofia', reads: ['pl'] },
  ],
}

const settings: ConversationSettingsView = {
  ...newConversationView,
  conversation: 'c1',
  questions: ['What matters to you when you come to the clinic?'],
  open: true,
  closed: false,
  languages: ['en', 'pl'],
  readers: { en: person, pl: 'p3' },
  opensOn: '2027-03-01',
  closesOn: '2027-03-12',
  mostAnswers: notPeople(400),
  mostWords: notPeople(200),
  forChildren: false,
  equality: ['age', 'disability'],
}

/** The participant's pages of listening, by name. */
export const listenPages = (frame: Frame, token: string): Readonly<Record<string, JSX.Element>> => {
  const { language } = frame.t
  const all = { equality: equalityQuestions, mostWords: notPeople(120) }
  return {
    'answer-equality': (
      <AnswerPage
        frame={frame}
        view={answerView(language, all)}
        form={formState(
          { 'equality-age': '85-over', firstReader: 'outsider', came: 'interpreted' },
          { words1: 'error.too-many-words', 'equality-ethnic': 'error.too-long' },
        )}
        token={token}
      />
    ),
    'answer-children': (
      <AnswerPage
        frame={frame}
        view={{ ...threeQuestions(language), forChildren: true }}
        form={emptyForm}
        token={token}
      />
    ),
    'answer-not-yet': (
      <AnswerPage
        frame={frame}
        view={answerView(language, { open: false, opensOn: '2027-03-01' })}
        form={emptyForm}
        token={token}
      />
    ),
    'answer-full': (
      <AnswerPage
        frame={frame}
        view={answerView(language, { open: false, full: true })}
        form={emptyForm}
        token={token}
      />
    ),
    'follow-busy': (
      <FollowPage frame={frame} view={busy(language)} typedKey={typedKey} done="follow.changed" />
    ),
    'follow-waits': (
      <FollowPage
        frame={frame}
        view={{ ...followView(language, null), waits: true, telling: 'unconfirmed' }}
        typedKey={typedKey}
        form={formState({ email: 'rosa' }, { email: 'error.email' })}
      />
    ),
    'change-words': (
      <ChangeWordsPage frame={frame} view={busy(language)} form={emptyForm} typedKey={typedKey} />
    ),
    'change-words-error': (
      <ChangeWordsPage
        frame={frame}
        view={busy(language)}
        form={formState({ words1: '' }, { words1: 'error.words-missing' })}
        typedKey={typedKey}
      />
    ),
    note: (
      <OwnNotePage frame={frame} view={busy(language)} note={note} form={emptyForm} typedKey={typedKey} />
    ),
    'note-error': (
      <OwnNotePage
        frame={frame}
        view={busy(language)}
        note={note}
        form={formState({}, { back: 'error.words-missing', agreed: 'error.agree' })}
        typedKey={typedKey}
      />
    ),
    'lost-key': <LostKeyPage frame={frame} form={emptyForm} state="ask" />,
    'lost-key-sent': <LostKeyPage frame={frame} form={emptyForm} state="sent" />,
    'lost-key-no-mail': <LostKeyPage frame={frame} form={emptyForm} state="no-mail" />,
    'mail-link': <MailLinkPage frame={frame} link={'a'.repeat(32)} for="confirm" />,
    'mail-link-key': <MailLinkPage frame={frame} link={'a'.repeat(32)} for="key" />,
    told: <ToldPage frame={frame} />,
    'new-key': <NewKeyPage frame={frame} words={fiveWords} />,
  }
}

/** The partners' pages of listening, by name. */
export const conversationPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => ({
  'conversation-settings': <ConversationSettingsPage frame={frame} view={settings} form={emptyForm} saved />,
  'conversation-settings-error': (
    <ConversationSettingsPage
      frame={frame}
      view={{ ...settings, closed: true, open: false }}
      form={formState(
        { languages: 'en cy' },
        { 'reader-cy': 'error.reader-missing', closesOn: 'error.date-order', mostWords: 'error.number' },
      )}
    />
  ),
})
