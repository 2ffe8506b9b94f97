import type { JSX } from 'hono/jsx/jsx-runtime'
import { CardWordsPage } from '../../src/web/pages/card-words-page.tsx'
import { InvitationCardPage } from '../../src/web/pages/invitation-card-page.tsx'
import { InviteDutyPage } from '../../src/web/pages/invite-duty-page.tsx'
import { JoinPage } from '../../src/web/pages/join-page.tsx'
import { OrganisationPage } from '../../src/web/pages/organisation-page.tsx'
import { OwnDutiesPage } from '../../src/web/pages/own-duties-page.tsx'
import { PartnersPage } from '../../src/web/pages/partners-page.tsx'
import { ReplyPage } from '../../src/web/pages/reply-page.tsx'
import { TroublePage } from '../../src/web/pages/trouble-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import * as people from './invented-people.ts'
import { head, me, replyView } from './invented-views.ts'

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'
const address = 'https://even.example.org'

/** What people see to whom something is offered, and a reply page of a project that has a break or has ended. */
export const peoplePublicPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const join = { frame, form: emptyForm, link: people.made.link, signedIn: null, asksEmployed: true }
  const reply = replyView(frame.t.language, 64)
  const stopped = {
    named: 'stopped-after-listening',
    words: 'The landlord said no.\nSorry.',
    language: 'en',
  } as const
  return {
    join: <JoinPage {...join} view={people.invitationView()} />,
    'join-error': (
      <JoinPage
        {...join}
        view={people.invitationView()}
        form={formState({}, { employed: 'error.choose', name: 'error.missing', email: 'error.email' })}
      />
    ),
    'join-duty': (
      <JoinPage
        {...join}
        view={people.invitationView({ side: null, duty: 'reader', language: 'pl' })}
        asksEmployed={false}
      />
    ),
    'join-safety': <JoinPage {...join} view={people.invitationView({ side: null, duty: 'safety' })} />,
    'join-words': <CardWordsPage frame={frame} form={emptyForm} />,
    'join-words-error': (
      <CardWordsPage frame={frame} form={formState({ words: 'not these' }, { words: 'error.key-shape' })} />
    ),
    'reply-paused': <ReplyPage frame={frame} view={{ ...reply, paused: true }} />,
    'reply-ended': <ReplyPage frame={frame} view={{ ...reply, ending: stopped }} />,
  }
}

/** Who is here, what they look after, and what to do when it goes wrong. */
export const peoplePages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const form = { form: emptyForm, token }
  const organisation = { view: people.organisationView, address }
  return {
    partners: <PartnersPage frame={frame} view={people.partnersView()} {...form} made={people.made} />,
    'partners-asked': <PartnersPage frame={frame} view={people.askedToHost()} {...form} made={null} />,
    'partners-error': (
      <PartnersPage
        frame={frame}
        view={people.partnersView()}
        form={formState(
          { email: 'no' },
          { called: 'error.missing', email: 'error.email', side: 'error.choose' },
        )}
        token={token}
        made={null}
      />
    ),
    'partners-duty': <InviteDutyPage frame={frame} me={me} head={head} {...form} />,
    'partners-card': (
      <InvitationCardPage
        frame={frame}
        me={me}
        head={head}
        view={people.invitationView()}
        words={people.made.link.split('-')}
        address={people.made.address}
      />
    ),
    'own-duties': <OwnDutiesPage frame={frame} view={people.ownDutiesView} />,
    trouble: <TroublePage frame={frame} view={people.troubleView()} {...form} />,
    'trouble-all': <TroublePage frame={frame} view={people.inTrouble()} {...form} />,
    'trouble-error': (
      <TroublePage
        frame={frame}
        view={people.troubleView({ alone: true })}
        form={formState({}, { subject: 'error.choose', about: 'error.missing', words: 'error.reply-owed' })}
        token={token}
      />
    ),
    organisation: <OrganisationPage frame={frame} {...organisation} form={emptyForm} saved />,
    'organisation-error': (
      <OrganisationPage
        frame={frame}
        {...organisation}
        form={formState({ linePhone2: 'call' }, { linePhone2: 'error.phone', country: 'error.country' })}
        saved={false}
      />
    ),
  }
}
