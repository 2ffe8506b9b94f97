import type { JSX } from 'hono/jsx/jsx-runtime'
import { type ProblemId, problemStatus } from '../../src/domain/problem.ts'
import { AccountCodePage } from '../../src/web/pages/account-code-page.tsx'
import { AccountPage } from '../../src/web/pages/account-page.tsx'
import { AgreementPage } from '../../src/web/pages/agreement-page.tsx'
import { AnswerPage } from '../../src/web/pages/answer-page.tsx'
import { CodePage } from '../../src/web/pages/code-page.tsx'
import { FollowPage } from '../../src/web/pages/follow-page.tsx'
import { FrontPage } from '../../src/web/pages/front-page.tsx'
import { HomePage } from '../../src/web/pages/home-page.tsx'
import { KeyPage } from '../../src/web/pages/key-page.tsx'
import { LanguagesPage } from '../../src/web/pages/languages-page.tsx'
import { MailSentPage } from '../../src/web/pages/mail-sent-page.tsx'
import { NewConversationPage } from '../../src/web/pages/new-conversation-page.tsx'
import { NewProjectPage } from '../../src/web/pages/new-project-page.tsx'
import { OutboxPage } from '../../src/web/pages/outbox-page.tsx'
import { ProblemPage } from '../../src/web/pages/problem-page.tsx'
import { ProjectPage } from '../../src/web/pages/project-page.tsx'
import { RecoveryCodesPage } from '../../src/web/pages/recovery-codes-page.tsx'
import { ReplyPage } from '../../src/web/pages/reply-page.tsx'
import { SignInLinkPage } from '../../src/web/pages/sign-in-link-page.tsx'
import { SignInPage } from '../../src/web/pages/sign-in-page.tsx'
import { StartPage } from '../../src/web/pages/start-page.tsx'
import { ThanksPage } from '../../src/web/pages/thanks-page.tsx'
import { VoicesPage } from '../../src/web/pages/voices-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { ballotPages, decidePages } from './decide-pages.tsx'
import { gatherPages } from './invented-gather.tsx'
import { groundPages } from './invented-ground.tsx'
import { holdPages } from './invented-hold.tsx'
import { conversationPages, listenPages, newConversationView } from './invented-listen.tsx'
import * as invented from './invented-views.ts'
import { fullPage, voicePages } from './invented-voices.tsx'
import { peoplePages, peoplePublicPages } from './people-pages.tsx'
import { roomsPages } from './rooms-pages.tsx'
import { sensePages } from './sense-pages.tsx'
import { statementPages, wishPages } from './statement-pages.tsx'
import { kioskPages, waysInPages } from './ways-in-pages.tsx'

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'
const wrong = (fields: Record<string, string>) => formState({ who: 'uses', name: 'Mr O’Brien <3' }, fields)
const mail = {
  id: 'm1',
  to: 'rosa@example.org',
  subject: 'Your link to sign in',
  text: 'Open this link to come in:\nhttps://even.example.org/sign-in/link?token=0123456789abcdef0123456789abcdef',
  since: '2027-03-02',
}

/** Pages that anyone may see, by name. `writes` are those where a participant writes or answers. */
export const publicPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const { language } = frame.t
  return {
    ...wishPages(frame),
    answer: <AnswerPage frame={frame} view={invented.answerView(language)} form={emptyForm} token={token} />,
    'answer-three': (
      <AnswerPage frame={frame} view={invented.threeQuestions(language)} form={emptyForm} token={token} />
    ),
    'answer-error': (
      <AnswerPage
        frame={frame}
        view={invented.answerView(language)}
        form={wrong({ words1: 'error.words-missing', consent: 'error.choose' })}
        token={token}
      />
    ),
    'answer-closed': (
      <AnswerPage
        frame={frame}
        view={invented.answerView(language, { open: false })}
        form={emptyForm}
        token={token}
      />
    ),
    thanks: <ThanksPage frame={frame} view={invented.thanksView(language, invented.fiveWords)} />,
    'thanks-unlinked': <ThanksPage frame={frame} view={invented.thanksView(language, null)} />,
    key: <KeyPage frame={frame} form={emptyForm} />,
    'key-error': <KeyPage frame={frame} form={wrong({ key: 'error.key-unknown' })} />,
    ...listenPages(frame, token),
    follow: (
      <FollowPage
        frame={frame}
        view={invented.followView(language, null)}
        typedKey="river candle otter plum lantern"
      />
    ),
    'follow-shown': (
      <FollowPage
        frame={frame}
        view={invented.followView(
          language,
          'I sat for an hour. I was scared to go to the loo in case they called me.',
        )}
        typedKey="river candle otter plum lantern"
      />
    ),
    'follow-withdrawn': (
      <FollowPage
        frame={frame}
        view={invented.followView(language, null, true)}
        typedKey="river candle otter plum lantern"
      />
    ),
    reply: <ReplyPage frame={frame} view={invented.replyView(language, 64)} />,
    'reply-full': <ReplyPage frame={frame} view={{ ...invented.replyView(language, 64), said: fullPage }} />,
    'reply-few': <ReplyPage frame={frame} view={invented.replyView(language, 3)} />,
    'reply-first-day': <ReplyPage frame={frame} view={invented.replyView(language, 0)} />,
    languages: <LanguagesPage frame={frame} />,
    front: <FrontPage frame={frame} />,
    'sign-in-code': <CodePage frame={frame} form={emptyForm} />,
    'sign-in-code-error': <CodePage frame={frame} form={wrong({ code: 'error.code' })} />,
    'mail-sent': <MailSentPage frame={frame} />,
    'sign-in-link': <SignInLinkPage frame={frame} token={token} />,
    start: <StartPage frame={frame} form={emptyForm} token={token} />,
    'start-error': (
      <StartPage
        frame={frame}
        form={wrong({ email: 'error.email', organisation: 'error.missing' })}
        token={token}
      />
    ),
    ...peoplePublicPages(frame),
    ...ballotPages(frame),
    ...kioskPages(frame),
    ...Object.fromEntries(
      (Object.keys(problemStatus) as ProblemId[]).map((problem) => [
        `problem-${problem}`,
        <ProblemPage
          frame={frame}
          problem={problem}
          {...(problem === 'unexpected' && { errorId: 'e-4f2a91' })}
        />,
      ]),
    ),
  }
}

/** The page where people sign in: public, and the only such one with a script. */
export const doorPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => ({
  'sign-in': <SignInPage frame={frame} form={emptyForm} provider="Harbour View" />,
  'sign-in-error': <SignInPage frame={frame} form={wrong({ email: 'error.email' })} provider={null} />,
})

/** Pages that only partners see, by name. */
export const partnersPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const { me, head } = invented
  return {
    project: <ProjectPage frame={frame} view={invented.projectView(true)} />,
    'project-first-day': <ProjectPage frame={frame} view={invented.projectView(false)} />,
    voices: <VoicesPage frame={frame} view={invented.voicesView()} />,
    'voices-found': (
      <VoicesPage
        frame={frame}
        view={invented.voicesView({ asked: { search: 'meter' }, newer: '', older: null })}
      />
    ),
    'voices-none-found': (
      <VoicesPage
        frame={frame}
        view={invented.voicesView({ asked: { search: 'giraffe' }, voices: [], older: null })}
      />
    ),
    'voices-none': (
      <VoicesPage
        frame={frame}
        view={invented.voicesView({ all: invented.projectView(false).spoke.all, voices: [], older: null })}
      />
    ),
    'project-closed-voices': (
      <ProjectPage frame={frame} view={{ ...invented.projectView(true), opened: false, latest: [] }} />
    ),
    'voices-closed': (
      <VoicesPage frame={frame} view={invented.voicesView({ opened: false, voices: [], older: null })} />
    ),
    'voices-filtered': (
      <VoicesPage
        frame={frame}
        view={invented.voicesView({ asked: { speaker: 'cares', shared: 'no' }, older: null })}
      />
    ),
    ...voicePages(frame),
    home: <HomePage frame={frame} view={invented.projectsView(true)} />,
    'home-none': <HomePage frame={frame} view={invented.projectsView(false)} />,
    'new-project': <NewProjectPage frame={frame} me={me} form={emptyForm} token={token} />,
    'new-project-error': (
      <NewProjectPage
        frame={frame}
        me={{ name: 'Sam', side: null, steward: true, duties: [] }}
        form={wrong({ title: 'error.missing', side: 'error.choose', repliesBy: 'error.date-past' })}
        token={token}
      />
    ),
    'new-conversation': (
      <NewConversationPage frame={frame} view={newConversationView} form={emptyForm} token={token} />
    ),
    'new-conversation-error': (
      <NewConversationPage
        frame={frame}
        view={newConversationView}
        form={wrong({
          question1: 'error.missing',
          languages: 'error.choose-some',
          'reader-pl': 'error.reader-missing',
        })}
        token={token}
      />
    ),
    agreement: (
      <AgreementPage frame={frame} view={{ me, head, agreed: false }} then={`/p/${head.id}/voices`} />
    ),
    'agreement-agreed': (
      <AgreementPage frame={frame} view={{ me, head, agreed: true }} then={`/p/${head.id}`} />
    ),
    account: (
      <AccountPage
        frame={frame}
        me={me}
        view={invented.accountView(true)}
        form={emptyForm}
        provider="Harbour View"
      />
    ),
    'account-first-day': (
      <AccountPage
        frame={frame}
        me={me}
        view={invented.accountView(false)}
        form={emptyForm}
        provider={null}
      />
    ),
    'account-error': (
      <AccountPage
        frame={frame}
        me={me}
        view={invented.accountView(true)}
        form={wrong({ name: 'error.missing', code: 'error.code' })}
        provider={null}
      />
    ),
    'account-code': (
      <AccountCodePage frame={frame} me={me} secret={invented.secret} form={emptyForm} token={token} />
    ),
    'account-code-error': (
      <AccountCodePage
        frame={frame}
        me={me}
        secret={invented.secret}
        form={wrong({ code: 'error.code' })}
        token={token}
      />
    ),
    'account-recovery': <RecoveryCodesPage frame={frame} me={me} codes={invented.recoveryCodes} />,
    ...peoplePages(frame),
    ...groundPages(frame),
    ...roomsPages(frame),
    ...statementPages(frame),
    ...sensePages(frame),
    ...decidePages(frame),
    ...waysInPages(frame),
    ...holdPages(frame),
    ...conversationPages(frame),
    ...gatherPages(frame),
    outbox: <OutboxPage frame={frame} me={me} mails={[mail]} sends={false} />,
    'outbox-none': <OutboxPage frame={frame} me={me} mails={[]} sends />,
  }
}
