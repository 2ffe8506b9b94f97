import { notPeople } from '@evenground/fairness'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { markedWords } from '../../src/domain/marked.ts'
import { lookThrough } from '../../src/domain/screen.ts'
import type { HeldItem, HeldView, HoldLine, OpenedView } from '../../src/readers/held.ts'
import type { Me } from '../../src/readers/project.ts'
import { FloodPage } from '../../src/web/pages/flood-page.tsx'
import { HeldNotePage } from '../../src/web/pages/held-note-page.tsx'
import { HeldPage } from '../../src/web/pages/held-page.tsx'
import { HoldLogPage } from '../../src/web/pages/hold-log-page.tsx'
import { OpenedHeldPage } from '../../src/web/pages/opened-held-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { by, head } from './invented-views.ts'

const contact: Me = { name: 'Idris', side: null, steward: false, duties: ['safety'] }
const words =
  'Nurse Blessing Okafor was kind, but since I came home I want to die, and nobody rings back on 07700 900461.'
const screened = lookThrough(words)

const line = (what: HoldLine['what'], more: Partial<HoldLine> = {}): HoldLine => ({
  voice: '3f9a01c2',
  by: 'Idris',
  on: '2027-03-02',
  clock: '14:05',
  what,
  held: ['needs-a-person', 'personal-data'],
  reason: null,
  ...more,
})

const item = (id: string, more: Partial<HeldItem> = {}): HeldItem => ({
  id,
  held: ['personal-data'],
  question: 'What matters to you when you come to the clinic?',
  language: 'en',
  saidOn: '2027-03-02',
  hours: null,
  mayOpen: true,
  last: null,
  ...more,
})

const items = [
  item('1', {
    held: ['needs-a-person', 'personal-data'],
    hours: notPeople(3),
    last: line('kept', { reason: 'being-helped' }),
  }),
  item('2'),
  item('3', { held: ['first-read'], mayOpen: false }),
  item('4', { held: ['flood'], hours: notPeople(0) }),
]

const view = (more: Partial<HeldView> = {}): HeldView => ({
  me: contact,
  head,
  by,
  items,
  more: true,
  floods: [{ conversation: 'c1', question: 'What matters to you when you come to the clinic?' }],
  notes: [
    { id: 'n1', held: ['needs-a-person'], leftOn: '2027-03-02', complaint: false, own: true },
    { id: 'n2', held: [], leftOn: '2027-03-01', complaint: true, own: false },
  ],
  safety: true,
  ...more,
})

const opened = (more: Partial<OpenedView> = {}): OpenedView => ({
  me: contact,
  head,
  by,
  item: items[0] as HeldItem,
  version: '1',
  words: markedWords(words, screened),
  personal: screened.personal.map(({ start, end }) => ({
    part: `${start}-${end}`,
    words: words.slice(start, end),
  })),
  mayRetell: true,
  reachable: true,
  safety: true,
  ...more,
})

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'

/** The pages of the safety hold, by name. */
export const holdPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => ({
  held: <HeldPage frame={frame} view={view()} done="struck" />,
  'held-none': (
    <HeldPage frame={frame} view={view({ items: [], more: false, floods: [], notes: [] })} done={null} />
  ),
  'held-first': (
    <HeldPage
      frame={frame}
      view={view({ items: [item('3', { held: ['first-read'] })], safety: false, floods: [], notes: [] })}
      done={null}
    />
  ),
  'held-opened': <OpenedHeldPage frame={frame} view={opened()} form={emptyForm} token={token} />,
  'held-opened-error': (
    <OpenedHeldPage
      frame={frame}
      view={opened({ reachable: false })}
      form={formState(
        { more: 'Blesing' },
        { more: 'error.strike-not-there', words: 'error.words-missing', reason: 'error.choose' },
      )}
      token={token}
    />
  ),
  'held-note': (
    <HeldNotePage
      frame={frame}
      view={{
        me: contact,
        head,
        by,
        note: { id: 'n1', held: ['needs-a-person'], leftOn: '2027-03-02', complaint: true, own: false },
        words: 'We read this. You can call 555 0142 at any time.',
        back: 'I called and nobody came. I cannot go on.',
      }}
    />
  ),
  'held-flood': (
    <FloodPage
      frame={frame}
      view={{
        me: contact,
        head,
        voices: [
          { voice: 'a.1', words: 'The chairs are hard.', language: 'en' },
          { voice: 'b.1', words: 'أريد أن أعرف كم سأنتظر.', language: 'ar' },
        ],
      }}
    />
  ),
  'held-log': (
    <HoldLogPage
      frame={frame}
      view={{
        me: contact,
        head,
        lines: [line('struck'), line('noted'), line('looked'), line('kept', { reason: 'ask-another' })],
      }}
    />
  ),
  'held-log-none': <HoldLogPage frame={frame} view={{ me: contact, head, lines: [] }} />,
})
