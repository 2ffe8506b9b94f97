import { notPeople } from '@evenground/fairness'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { PrintedCard } from '../../src/domain/card-number.ts'
import type { Language } from '../../src/domain/language.ts'
import type { PrintedView, TypingView, WaysInView } from '../../src/readers/ways-in.ts'
import { CardsPage } from '../../src/web/pages/cards-page.tsx'
import { KioskPage } from '../../src/web/pages/kiosk-page.tsx'
import { KioskThanksPage } from '../../src/web/pages/kiosk-thanks-page.tsx'
import { NoContactPage } from '../../src/web/pages/no-contact-page.tsx'
import { PosterPage } from '../../src/web/pages/poster-page.tsx'
import { SheetsPage } from '../../src/web/pages/sheets-page.tsx'
import { TypePage } from '../../src/web/pages/type-page.tsx'
import { WaysInPage } from '../../src/web/pages/ways-in-page.tsx'
import { WorkshopPage } from '../../src/web/pages/workshop-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { answerView, fiveWords, head, me, threeQuestions } from './invented-views.ts'

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'
const id = '7e1f5f6a-20cb-4f8f-9f5e-0a7a3a9f3c11'
const origin = 'https://even.example.org'

const digits = ['4821', '0937', '5526', '1180']

export const printedCards = (language: Language, count: number): readonly PrintedCard[] =>
  Array.from({ length: count }, (_, n) => ({
    number: String(12_345_674 + n * 10),
    key: ['en', 'es', 'pl'].includes(language) ? fiveWords : digits,
  }))

/** What is printed, as its people read it. */
export const printedView = (language: Language, questions: 1 | 3 = 1): PrintedView => ({
  ...{ me, head, id, origin },
  asked: questions === 1 ? answerView(language) : threeQuestions(language),
})

const waysIn = (language: Language): WaysInView => {
  const { code, languages, questions } = answerView(language)
  return {
    ...{ me, head, id, origin, code, languages },
    questions: questions.map(({ words }) => words),
    open: true,
  }
}

const typing = (language: Language, several = false): TypingView => ({
  ...{ me, head },
  conversations: [
    { id, question: 'What matters to you when you come here?' },
    ...(several ? [{ id: token, question: 'What should happen every time?' }] : []),
  ],
  chosen: { id, asked: several ? threeQuestions(language) : answerView(language) },
})

/** A shared device, which anyone may use. */
export const kioskPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const { language } = frame.t
  const kiosk = { frame, token, begun: '1803895200' }
  return {
    kiosk: <KioskPage {...kiosk} view={answerView(language)} form={emptyForm} />,
    'kiosk-three': <KioskPage {...kiosk} view={threeQuestions(language)} form={emptyForm} />,
    'kiosk-error': (
      <KioskPage
        {...kiosk}
        view={answerView(language)}
        form={formState({ words1: 'Mr O’Brien <3' }, { card: 'error.card' })}
      />
    ),
    'kiosk-closed': <KioskPage {...kiosk} view={answerView(language, { open: false })} form={emptyForm} />,
    'kiosk-thanks': <KioskThanksPage frame={frame} view={answerView(language)} card={false} />,
  }
}

/** What partners print, and where they type for others. */
export const waysInPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const { language } = frame.t
  const typed = { frame, token, form: emptyForm }
  const paper = { frame, view: printedView(language) }
  return {
    'ways-in': <WaysInPage frame={frame} view={waysIn(language)} form={emptyForm} sent={null} />,
    'ways-in-error': (
      <WaysInPage
        frame={frame}
        view={waysIn(language)}
        form={formState({ count: '900' }, { count: 'error.count' })}
        sent="cards"
      />
    ),
    'paper-poster': <PosterPage {...paper} />,
    'paper-poster-other': <PosterPage frame={frame} view={printedView(language === 'ar' ? 'en' : 'ar', 3)} />,
    'paper-sheets': <SheetsPage {...paper} cards={printedCards(language, 2)} />,
    'paper-cards': <CardsPage {...paper} cards={printedCards(language, 9)} />,
    type: <TypePage {...typed} view={typing(language, true)} kept={null} />,
    'type-kept': <TypePage {...typed} view={typing('pl')} kept={{ card: null, key: fiveWords }} />,
    'type-card': <TypePage {...typed} view={typing('ar')} kept={{ card: '12345674', key: null }} />,
    'type-error': (
      <TypePage
        {...typed}
        view={typing(language)}
        form={formState(
          { words1: 'Mr O’Brien <3', card: '12' },
          { card: 'error.card', consent: 'error.choose' },
        )}
        kept={null}
      />
    ),
    'type-none': <TypePage {...typed} view={{ me, head, conversations: [], chosen: null }} kept={null} />,
    workshop: <WorkshopPage {...typed} view={typing(language, true)} kept={null} />,
    'workshop-error': (
      <WorkshopPage
        {...typed}
        view={typing(language)}
        form={formState(
          { words1: 'Warm tea', card3: '12' },
          { agreed: 'error.agree', card3: 'error.card', words3: 'error.words-missing' },
        )}
        kept={null}
      />
    ),
    'workshop-kept': <WorkshopPage {...typed} view={typing(language)} kept={notPeople(20)} />,
    'no-contact': <NoContactPage {...{ frame, me, head }} form={emptyForm} done="added" />,
    'no-contact-error': (
      <NoContactPage
        {...{ frame, me }}
        head={null}
        form={formState({ email: 'x' }, { email: 'error.email' })}
        done={null}
      />
    ),
  }
}
