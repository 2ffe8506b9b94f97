import { protect } from '@evenground/fairness'
import type { InvitationView } from '../../src/readers/invitation.ts'
import type { OrganisationView } from '../../src/readers/organisation.ts'
import type { OwnDutiesView } from '../../src/readers/own-duties.ts'
import type { PartnersView } from '../../src/readers/partners.ts'
import type { TroubleView } from '../../src/readers/trouble.ts'
import { projectView } from './invented-views.ts'

const { me, head, seats } = projectView(true)
const id = (n: number) => `0b6a6d4e-6d0f-4a3f-9f0e-2f6d8a1c3b0${n}`

const partner = {
  convener: false,
  found: null,
  foundWords: null,
  unsaid: false,
  mayHost: false,
}

export const partnersView = (more: Partial<PartnersView> = {}): PartnersView => ({
  me,
  head,
  seats,
  you: {
    id: id(1),
    side: 'lived',
    employed: false,
    cameAs: 'lived',
    convener: true,
    offer: null,
    successors: [{ id: id(2), name: 'Idris' }],
  },
  partners: [
    { ...partner, id: id(1), name: 'Rosa', side: 'lived', convener: true },
    {
      ...partner,
      id: id(2),
      name: 'Idris',
      side: 'lived',
      found: 'group',
      foundWords: 'the choir on Harbour Street',
      mayHost: true,
    },
    { ...partner, id: id(3), name: 'Leila', side: 'learned', found: 'work', unsaid: true },
  ],
  questions: [
    { id: id(3), name: 'Leila', agreed: false, yes: protect(1), lived: protect(2), said: true, maySay: true },
  ],
  unhosted: [{ side: 'learned', offered: ['Tom', 'Kofi'] }],
  free: [{ side: 'lived', since: '2027-03-01' }],
  duties: [
    { name: 'Grace', duty: 'safety', language: '', outside: true },
    { name: 'Ola', duty: 'reader', language: 'pl', outside: false },
  ],
  safe: false,
  repliesBy: '2027-03-19',
  pay: null,
  invited: [
    {
      id: id(4),
      called: 'Maureen',
      side: 'lived',
      duty: null,
      language: '',
      until: '2027-04-01',
      byMail: true,
    },
    {
      id: id(5),
      called: 'Ben',
      side: null,
      duty: 'reader',
      language: 'ar',
      until: '2027-04-02',
      byMail: false,
    },
  ],
  ...more,
})

/** Somebody who is asked to host, and has not said yet who pays them. */
export const askedToHost = (): PartnersView => {
  const view = partnersView({ safe: true, questions: [] })
  return {
    ...view,
    you: view.you && { ...view.you, convener: false, employed: null, offer: { id: id(6), by: 'Tom' } },
  }
}

export const made = {
  address: 'https://even.example.org/join?link=remember-balloon-cobbler-luggage-valley',
  link: 'remember-balloon-cobbler-luggage-valley',
  called: 'Ann',
  side: 'lived',
  duty: null,
  language: '',
  until: '2027-04-01',
  mailedTo: 'ann@example.org',
  mailLeaves: false,
} as const

export const invitationView = (more: Partial<InvitationView> = {}): InvitationView => ({
  by: {
    organisation: 'Harbour View outpatients',
    project: head.title,
    place: head.place,
    emergencyNumber: '112',
    helpLines: [],
  },
  purpose: 'Make waiting at the clinic something people can bear, and know.',
  organisation: id(7),
  project: head.id,
  pay: null,
  until: '2027-04-01',
  side: 'lived',
  duty: null,
  language: '',
  ...more,
})

export const ownDutiesView: OwnDutiesView = {
  me: { name: 'Grace', side: null, steward: false, duties: ['safety', 'reader'] },
  head,
  duties: [
    { duty: 'safety', language: '', outside: true },
    { duty: 'reader', language: 'pl', outside: false },
  ],
  safe: false,
}

export const troubleView = (more: Partial<TroubleView> = {}): TroubleView => ({
  me,
  head,
  pause: null,
  disputes: [],
  ending: null,
  replyOwed: true,
  alone: false,
  ...more,
})

export const inTrouble = (): TroubleView =>
  troubleView({
    pause: { since: '2027-03-01', goOn: ['learned'], mayGoOn: true },
    disputes: [
      {
        id: id(8),
        subject: 'conversation',
        about: 'The question leads people to one answer.',
        mediator: 'Ann Price, Community Council',
        by: 'Rosa',
        side: 'lived',
        until: '2027-03-09',
        own: true,
      },
    ],
    ending: {
      id: id(9),
      how: 'closed',
      words: 'We could not mend the door.\nThe landlord said no.',
      by: 'Tom',
      side: 'learned',
      stands: false,
      mayAgree: true,
    },
  })

export const organisationView: OrganisationView = {
  me: { name: 'Ellen', side: null, steward: true, duties: [] },
  name: 'Harbour View outpatients',
  language: 'en',
  emergencyNumber: '112',
  country: 'GB',
  helpLines: [{ name: 'Tidewater Listening Line', phone: '555 0142', country: 'GB' }],
  people: [
    { id: id(1), name: 'Ellen', steward: true, you: true },
    { id: id(2), name: 'Rosa', steward: false, you: false },
  ],
}
