import type { Language } from '../domain/language.ts'
import type { Coming, Consent, FirstReader, Speaker, Way } from '../domain/voice.ts'

/** One invented voice: how many days before today it was heard, from whom, what they said to each question. */
export interface InventedVoice {
  readonly daysAgo: number
  readonly who: Speaker | null
  readonly consent: Consent
  /** One for each question; an empty one was skipped. */
  readonly words: readonly [string, string?, string?]
  /** What the story calls it, where something is done with it. */
  readonly called?: string
  readonly language?: Language
  readonly way?: Way
  readonly came?: Coming
  readonly firstReader?: FirstReader
}

/** Nobody said any of this: it is made up, to try the program with. */
export const voices: readonly InventedVoice[] = [
  {
    daysAgo: 6,
    who: 'uses',
    consent: 'public',
    called: 'coffee',
    words: [
      'If I knew how long, I could feed the meter and get a coffee.',
      'Tell me how long it will be, and tell me again when it changes.',
    ],
  },
  {
    daysAgo: 6,
    who: 'uses',
    consent: 'public',
    called: 'place',
    words: ['Just tell me I am in the right place.'],
  },
  {
    daysAgo: 6,
    who: 'cares',
    consent: 'team',
    called: 'signs',
    words: [
      'Mum cannot read the signs. We walked round twice before a porter helped us.',
      'Somebody says hello when we come out of the lift.',
      'I could test new signs with her.',
    ],
  },
  {
    daysAgo: 6,
    who: 'works',
    consent: 'project',
    called: 'names',
    words: ['I hate calling a name and seeing nobody stand up.'],
  },
  {
    daysAgo: 5,
    who: 'uses',
    consent: 'team',
    called: 'board',
    words: [
      'Two hours is fine if you tell me it is two hours.',
      '',
      'I am good with a drill. I would put up a board.',
    ],
  },
  {
    daysAgo: 5,
    who: 'uses',
    consent: 'public',
    called: 'meter',
    way: 'paper',
    came: 'typed',
    words: ['I watch the clock for the parking meter, not for the doctor.'],
  },
  {
    daysAgo: 5,
    who: 'uses',
    consent: 'team',
    language: 'ar',
    words: ['أريد أن أعرف أنني لم أفوّت دوري.', 'أن يشرح لي أحد ما سيحدث بعد ذلك.'],
  },
  {
    daysAgo: 5,
    who: 'works',
    consent: 'team',
    words: [
      'People ask me at the desk how long it takes, and I do not know either.',
      'The list on my screen is true.',
    ],
  },
  {
    daysAgo: 5,
    who: 'uses',
    consent: 'project',
    called: 'story',
    words: ['I have told my story to five people. Read it first.'],
  },
  {
    daysAgo: 5,
    who: 'cares',
    consent: 'team',
    way: 'kiosk',
    words: ['Put a clock where we can see it, and the name of who we wait for.'],
  },
  {
    daysAgo: 5,
    who: 'works',
    consent: 'team',
    words: [
      'Half my morning goes on finding notes. I would rather look at the person.',
      '',
      'I could come ten minutes early once a week.',
    ],
  },
  {
    daysAgo: 4,
    who: 'cares',
    consent: 'public',
    called: 'wheelchair',
    words: [
      'There is nowhere to put a wheelchair without blocking the way.',
      '',
      'I can measure the room with you.',
    ],
  },
  {
    daysAgo: 4,
    who: 'uses',
    consent: 'team',
    language: 'pl',
    words: ['Chcę wiedzieć, czy zdążę na autobus. Następny jest za godzinę.'],
  },
  {
    daysAgo: 4,
    who: 'uses',
    consent: 'team',
    called: 'hearing',
    words: [
      'I do not hear well. When they call me from the door I miss it.',
      'Come to me and say it to my face.',
    ],
  },
  {
    daysAgo: 4,
    who: 'other',
    consent: 'team',
    words: [
      'I drive people here as a volunteer. I never know when to come back for them.',
      '',
      'I would carry a buzzer back and forth.',
    ],
  },
  {
    daysAgo: 4,
    who: 'works',
    consent: 'project',
    called: 'delay',
    words: [
      'I wish I could tell people about a delay before they get angry.',
      '',
      'I could walk round once an hour.',
    ],
  },
  { daysAgo: 4, who: 'uses', consent: 'public', called: 'chairs', words: ['The chairs. My hip. Please.'] },
  {
    daysAgo: 4,
    who: 'uses',
    consent: 'team',
    way: 'workshop',
    came: 'own',
    words: ['We all look up each time the door opens. Thirty people, every time.'],
  },
  {
    daysAgo: 4,
    who: 'uses',
    consent: 'public',
    called: 'gardener',
    words: [
      'I am the gardener of the clinic and I wait here like everyone else. I was told wrong about my knee for a year.',
    ],
  },
  {
    daysAgo: 3,
    who: 'uses',
    consent: 'team',
    language: 'es',
    words: ['Me da miedo ir al baño y que me llamen.', 'Que guarden mi lugar.'],
  },
  { daysAgo: 3, who: null, consent: 'team', words: ['It is kind here. But nobody says what comes next.'] },
  {
    daysAgo: 3,
    who: 'cares',
    consent: 'team',
    called: 'outside',
    words: [
      'My son cannot sit still for an hour. We need to be able to step outside and not lose our turn.',
      'A message when we are next.',
    ],
  },
  {
    daysAgo: 3,
    who: 'works',
    consent: 'team',
    words: [
      'We get ten minutes a person. If the first runs late, the whole morning does.',
      '',
      'I would try a gap after every fourth person.',
    ],
  },
  {
    daysAgo: 3,
    who: 'works',
    consent: 'public',
    words: ['When the list is moved from upstairs, we hear it last.'],
  },
  {
    daysAgo: 3,
    who: 'uses',
    consent: 'project',
    language: 'ar',
    way: 'typed',
    came: 'interpreted',
    words: ['لا أعرف متى يأتي دوري إلا إذا سألت ابنتي. أريد أن أفهم بنفسي.'],
  },
  {
    daysAgo: 3,
    who: 'cares',
    consent: 'team',
    came: 'about',
    way: 'typed',
    words: ['My wife cannot say it any more, but she is frightened by the loud calling.'],
  },
  {
    daysAgo: 3,
    who: 'uses',
    consent: 'public',
    called: 'water',
    words: ['There is a water tap by the X-ray that nobody knows of. Tell people!'],
  },
  {
    daysAgo: 3,
    who: 'uses',
    consent: 'team',
    called: 'phone',
    words: ['Please ring me on 07700 900461 before I set off, the bus takes an hour.'],
  },
  {
    daysAgo: 2,
    who: 'uses',
    consent: 'project',
    called: 'letter',
    words: [
      'I come at nine because the letter says nine. So do eleven others.',
      'The time in the letter is the time I am seen.',
    ],
  },
  {
    daysAgo: 2,
    who: 'uses',
    consent: 'public',
    called: 'lift',
    words: ['A clear sign at the lift would save me ten minutes each time.'],
  },
  {
    daysAgo: 2,
    who: 'uses',
    consent: 'team',
    words: ['I was told my test was lost while ten people listened.', 'Say private things in private.'],
  },
  {
    daysAgo: 2,
    who: 'works',
    consent: 'team',
    words: ['I say sorry forty times a day for something I cannot change.'],
  },
  {
    daysAgo: 2,
    who: 'uses',
    consent: 'team',
    language: 'pl',
    words: ['Siedzę tak, żeby widzieć drzwi, i boję się zasnąć.', 'Niech ktoś powie, ile to potrwa.'],
  },
  {
    daysAgo: 2,
    who: 'cares',
    consent: 'project',
    called: 'struck',
    words: ['Kofi walked my mother to the lift himself. That is what should happen every time.'],
  },
  {
    daysAgo: 2,
    who: 'cares',
    consent: 'public',
    called: 'thanks',
    words: ['The man at the desk found us a quiet corner. That is what should happen every time.'],
  },
  {
    daysAgo: 2,
    who: 'uses',
    consent: 'team',
    way: 'paper',
    came: 'typed',
    words: ['I cannot read the screen from the back row.'],
  },
  {
    daysAgo: 2,
    who: 'uses',
    consent: 'team',
    called: 'first-read',
    firstReader: 'outsider',
    words: [
      'Somebody at the desk laughed about my weight. I want to come here without a knot in my stomach.',
    ],
  },
  {
    daysAgo: 1,
    who: 'works',
    consent: 'public',
    called: 'thanked',
    words: ['When somebody thanks us for telling them about a delay, it makes the day.'],
  },
  {
    daysAgo: 1,
    who: 'works',
    consent: 'team',
    words: ['The screen in the waiting room shows adverts. Nobody here can change it.'],
  },
  {
    daysAgo: 1,
    who: 'uses',
    consent: 'public',
    called: 'keyed',
    words: [
      'I hold my breath each time the door opens. I want to know that I am still on the list.',
      'A person says: you are next but two.',
      'I could try things out with you on Tuesdays.',
    ],
  },
  {
    daysAgo: 1,
    who: 'uses',
    consent: 'team',
    language: 'es',
    words: [
      'Nadie me explicó por qué pasaron antes otras personas.',
      'Que lo digan en voz normal, sin prisa.',
    ],
  },
  {
    daysAgo: 1,
    who: 'cares',
    consent: 'project',
    called: 'snack',
    words: ['A child cannot wait two hours with nothing to do and nothing to eat.'],
  },
  {
    daysAgo: 1,
    who: null,
    consent: 'team',
    way: 'kiosk',
    words: ['Longer gaps. Fewer people. Open windows.'],
  },
  {
    daysAgo: 1,
    who: 'uses',
    consent: 'team',
    language: 'ar',
    words: ['اللوحة مكتوبة بالإنجليزية فقط. أنظر إلى الناس لأعرف متى أقوم.'],
  },
  {
    daysAgo: 0,
    who: 'works',
    consent: 'public',
    called: 'afternoon',
    words: ['Afternoons are calm. Nobody ever asks people whether they would rather come then.'],
  },
  {
    daysAgo: 0,
    who: 'cares',
    consent: 'team',
    called: 'father',
    words: [
      'I bring my father from an hour away. If you had rung at eight we would have stayed home.',
      'Ring us when the clinic is off.',
      'He would love to be asked, he built lifts all his life.',
    ],
  },
  {
    daysAgo: 0,
    who: 'uses',
    consent: 'public',
    called: 'quiet',
    words: ['One quiet corner would do more for me than new paint.'],
  },
  {
    daysAgo: 0,
    who: 'other',
    consent: 'public',
    words: ['I deliver the linen. People ask me the way every day, so I know where the signs fail.'],
  },
]
