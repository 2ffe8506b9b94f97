import { notPeople, protect } from '@evenground/fairness'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { SaidView } from '../../src/readers/said-publicly.ts'
import type { SharingView } from '../../src/readers/sharing-waiting.ts'
import type { VoicePageView } from '../../src/readers/voice.ts'
import type { VoiceView } from '../../src/readers/voice-view.ts'
import { HiddenVoicesPage } from '../../src/web/pages/hidden-voices-page.tsx'
import { SharingPage } from '../../src/web/pages/sharing-page.tsx'
import { VoicePage } from '../../src/web/pages/voice-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { head, me, voices } from './invented-views.ts'

const [first, second, third, fourth, , , struck] = voices as [
  VoiceView,
  VoiceView,
  VoiceView,
  VoiceView,
  VoiceView,
  VoiceView,
  VoiceView,
]

const sharing = (id: string, more: Partial<SharingView> = {}): SharingView => ({
  id,
  reach: 'public',
  state: 'waiting',
  proposedOn: '2027-03-03',
  waited: notPeople(1),
  yes: ['learned'],
  no: [],
  told: false,
  mine: null,
  ...more,
})

const contested = sharing('s2', {
  state: 'contested',
  no: [{ side: 'learned', reason: 'personal-data' }],
  yes: ['lived'],
  mine: 'yes',
  waited: notPeople(2),
})

const voiceView = (more: Partial<VoicePageView> = {}): VoicePageView => ({
  me,
  head,
  voice: fourth,
  reaches: ['project', 'public'],
  sharings: [],
  wayBack: true,
  mayTakeBack: false,
  asks: [],
  notes: [],
  ...more,
})

// Letters in no order, of a script that takes three bytes for each: nothing that people say weighs more.
const letters = (seed: number): string =>
  Array.from({ length: 500 }, (_, n) => {
    const number = Math.abs(Math.imul((seed + 1) * 500 + n, 0x9e3779b1)) >>> 8
    return number % 7 === 0 ? ' ' : String.fromCodePoint(0x0985 + (number % 50))
  }).join('')

/** As much as one page of public words can hold. */
export const fullPage: SaidView = {
  voices: Array.from({ length: 12 }, (_, seed) => ({
    words: [{ kind: 'words', text: letters(seed) }],
    language: 'bn',
    speaker: 'uses',
    side: 'lived',
    came: 'interpreted',
  })),
  page: notPeople(2),
  more: notPeople(3),
}

/** The pages on which partners share, hide and write back. */
export const voicePages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const token = '5f2a1c7e-0d4b-4e6f-9a38-71c2b3d4e5f6'
  return {
    voice: <VoicePage frame={frame} view={voiceView()} form={emptyForm} token={token} />,
    'voice-written-to': (
      <VoicePage
        frame={frame}
        view={voiceView({
          voice: struck,
          reaches: [],
          sharings: [sharing('s1'), { ...contested, reach: 'project' }],
          asks: [
            {
              excerpt: 'Nobody ever came to me before.',
              place: 'The poster by the lift',
              askedOn: '2027-03-03',
              may: true,
            },
            { excerpt: 'came to me', place: 'A talk', askedOn: '2027-03-04', may: null },
          ],
          notes: [
            {
              as: 'learned',
              leftOn: '2027-03-04',
              words: 'Thank you. Which door was it?',
              back: 'The side door.',
              held: false,
            },
            { as: 'safety', leftOn: '2027-03-05', words: 'Are you all right?', back: null, held: true },
          ],
        })}
        form={emptyForm}
        token={token}
      />
    ),
    'voice-error': (
      <VoicePage
        frame={frame}
        view={voiceView({ voice: first, reaches: [] })}
        form={formState({ excerpt: 'Two hours', place: '' }, { place: 'error.missing' })}
        token={token}
      />
    ),
    'voice-unlinked': (
      <VoicePage
        frame={frame}
        view={voiceView({ wayBack: false, mayTakeBack: true })}
        form={emptyForm}
        token={token}
      />
    ),
    sharing: (
      <SharingPage
        frame={frame}
        view={{
          me,
          head,
          waiting: [
            { sharing: sharing('s1'), voice: fourth },
            { sharing: contested, voice: second },
          ],
          shared: [{ sharing: sharing('s3', { state: 'shared', yes: ['lived', 'learned'] }), voice: struck }],
          refused: [
            {
              sharing: sharing('s4', {
                state: 'refused',
                no: [
                  { side: 'lived', reason: 'safety' },
                  { side: 'learned', reason: 'safety' },
                ],
                mine: 'no',
              }),
              voice: third,
            },
          ],
          refusals: { lived: protect(1), learned: protect(2) },
        }}
      />
    ),
    'sharing-none': (
      <SharingPage
        frame={frame}
        view={{
          me,
          head,
          waiting: [],
          shared: [],
          refused: [],
          refusals: { lived: protect(0), learned: protect(0) },
        }}
      />
    ),
    'voices-hidden': (
      <HiddenVoicesPage
        frame={frame}
        view={{
          me,
          head,
          hidden: [
            { id: 'h1', on: '2027-03-04', question: 'What matters to you when you come to the clinic?' },
          ],
        }}
      />
    ),
    'voices-hidden-none': <HiddenVoicesPage frame={frame} view={{ me, head, hidden: [] }} />,
  }
}
