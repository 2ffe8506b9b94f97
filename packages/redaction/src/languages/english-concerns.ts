import { type Language, listed } from './language.ts'

/** Words that need a person soon, in English; `a/b` stands for either word. Tried on invented cases, not yet read by a safeguarding lead. */
export const englishConcerns: Language['concerns'] = [
  {
    kind: 'suicide or self-harm',
    phrases:
      listed(`suicidal | suicide | kill/killing/killed myself/himself/herself/themselves/themself/yourself
      | harm/harming/hurting/cutting/starving myself/himself/herself/themselves/themself/yourself
      | want/wanted/wants/going/urge/urges/try/trying/tried to hurt/cut/burn/harm/poison myself/himself/herself/themselves/themself/yourself
      | hurt/cut/burn/burned myself/himself/herself/themselves/themself/yourself on purpose
      | end my/his/her/their life | ending my/his/her/their life | ended my/his/her/their life
      | take/taking/took/taken my/his/her/their own life | take/taking my/his/her/their life | end it all
      | ending it all | want to die | wants to die | wanted to die | wanna die | wish i was dead
      | wish i were dead | wish i wasnt here | wish i wasn't here | don't want to live | dont want to live
      | do not want to live | don't want to be here anymore | dont want to be here anymore
      | do not want to be here any more | don't want to be alive | dont want to be alive
      | don't/dont want to be here any more | wish i wasnt here any more | no longer want to live | not want to live any more | better off dead | better off without me
      | no reason to live | nothing to live for | can't go on | cant go on | cannot go on | can't carry on
      | cant carry on | can't take it any more | can't take it anymore | cant take it anymore
      | no point in living | no point living | not worth living | self harm | self-harm | self harmed
      | self-harmed | self harming | self-harming | overdose | overdosed | took all my tablets
      | took all my pills | take all my tablets | jump off a bridge | jump in front of a train | hang/hanging myself/himself/herself/themselves
      | hanged myself | unalive | tried to top myself | top myself | thought about dying | thoughts of dying
      | thoughts of ending`),
  },
  {
    kind: 'harm by others',
    phrases:
      listed(`hits/hit/hitting/beats/beat/beating/punched/punches/slapped/slaps/kicked/kicks/strangled/choked/burned me/him/her/us/them
      | hits/hit/beats/punched/slapped/kicked/strangled my/the mum/mother/dad/father/son/daughter/child/baby/wife/husband/patient/resident
      | being hit | being beaten | was hit by | was slapped | was punched | was beaten
      | abuses/abused/abusing me/him/her/us/them/my/patients/residents | is/was/being/been/getting abused
      | is abusive | abusive partner/husband/wife/relationship | domestic abuse | domestic violence
      | child abuse | elder abuse | neglected and | being neglected | was neglected | been neglected
      | left in her/his/my/their own urine/faeces/mess/excrement/blood | left lying in | left without food
      | left without water | not fed for | tied to the/her/his bed/chair | restrained me | pinned me down
      | held me down | locked in | locked me in | locked her in | locked him in | lock/locks/locking me/him/her/us/them in | scared to go home
      | afraid to go home | frightened to go home | not safe at home | don't feel safe at home
      | dont feel safe at home | do not feel safe at home | unsafe at home
      | afraid of my husband/wife/partner/son/daughter/dad/mum/father/mother/carer
      | scared of my husband/wife/partner/son/daughter/dad/mum/father/mother/carer
      | frightened of my husband/wife/partner/son/daughter/carer | threatened to kill | threatens to kill
      | threatened me | threatens me | controls my money | takes my money | take/takes/took/steal/steals/stole money from my/his/her/me/him | takes my pension
      | stole my money | stealing my money | won't let me leave | wont let me leave | will not let me leave
      | forced marriage | forced to marry | fgm | modern slavery | trafficked | bruises on her/his/my/their
      | bruises all over | unexplained bruises | grooming | groomed`),
  },
  {
    kind: 'sexual harm',
    phrases: listed(`rape | raped | raping | rapist | sexually assaulted | sexual assault | sexually abused
      | sexual abuse | sexually touched | molested | touched me inappropriately | inappropriately touched
      | touched her/him inappropriately | inappropriate touching | touched my breast/breasts/bottom/privates
      | touched my private parts | touched her private parts | groped | exposed himself | indecent
      | touched me where | touched me/her/him in a way | made me touch | forces/forced/forcing/made/makes me/her/him to have sex
      | made/makes me/her/him have sex`),
  },
  {
    kind: 'harm to others',
    phrases: listed(`kill him | kill her | kill them | kill you | kill someone | kill somebody | hurt someone
      | hurt somebody | going to hurt | want to hurt | harm my baby | hurt my baby | shake the baby
      | shook the baby | bring a knife | bring a gun | i have a knife | i have a gun | burn the place down
      | make them pay`),
  },
  {
    kind: 'serious allegation',
    phrases:
      listed(`assaulted | assault | falsified | forged | faked the notes | altered the notes | changed the notes
      | covered it up | cover up | cover-up | covered up | drunk on duty
      | nurse/doctor/carer/surgeon/staff/midwife was/were drunk | criminal behaviour/offence/act
      | drunk on shift | smelled/smelt of alcohol | stealing drugs | stole drugs | stealing medication
      | stole medication | stealing morphine | stole from | stealing from | stole my | operated on the wrong
      | wrong blood | wrong leg | wrong kidney | wrong side | died because | died as a result
      | let him/her/them die | left to die | left her/him/them to die
      | killed my/his/her mum/dad/mother/father/baby/son/daughter/husband/wife | negligence | negligent
      | racist | racially abused | racial abuse | dragged her/him/me/them | threw her/him/me
      | shouted at residents | called me a racist/racial name | consent was not | without my consent
      | without her consent | without his consent | against my will | whistleblower | whistleblowing`),
  },
  {
    kind: 'needs help now',
    phrases: listed(`can't breathe | cant breathe | cannot breathe | chest pain now | chest pain right now
      | won't wake up | wont wake up | is unconscious | is not breathing | am/is/still bleeding heavily
      | am/is having a heart attack/stroke | have/has nothing to eat | nobody/no-one will help me
      | no one will help me | begging for help | can't stop bleeding | cant stop bleeding
      | won't stop bleeding | someone please help | need help now | need urgent help | emergency now
      | have no food | has no food | no insulin left | hearing voices telling | voices tell me
      | voices telling me`),
  },
]

/** Hard negatives: where one of these takes in a match, the match is dropped. */
export const englishUnless: readonly string[] =
  listed(`want/wants/wanted to die with dignity | want/wants/wanted to die at home
  | want/wants/wanted to die in peace | want/wants/wanted to die peacefully
  | want/wants/wanted to die in my/her/his own | want/wants/wanted to die in a hospice
  | want/wants/wanted to die in the hospice | want/wants/wanted to die comfortably
  | want/wants/wanted to die naturally | want/wants/wanted to die pain free
  | want/wants/wanted to die surrounded | want/wants/wanted to die where | want/wants/wanted to die well
  | suicide prevention | suicide awareness | suicide bereavement | suicide risk assessment
  | suicide training | self-harm team | self harm team | self-harm training | self harm training
  | self-harm service | not suicidal | never suicidal | never been suicidal | never felt suicidal
  | wasn't suicidal | domestic abuse training | domestic abuse team | child abuse training
  | cover up warm | cover up the | covered up with | covered up the gown | cover up my | cover up when
  | cover up for | assault course | wrong side of the road | wrong side of the bed
  | wrong side of the building | wrong side of the car | cannot go on holiday | can't go on holiday
  | cant go on holiday | can't go on the | cant go on the | cannot go on the | can't go on my
  | cannot go on my | cant go on my | can't go on like | can't carry on walking | can't carry on working
  | cant carry on working | hit him/her/me like a | hit me that | hit/hits me/him/her/them hard
  | bill hit me | news hit me | loss hit me | grief hit me | it hit me | realisation hit me
  | heat hit me | smell hit me | hit us hard | hits me for | hit me when i | beat me to | beats me how
  | beats me why | anti racist | anti-racist | overdose of information | overdose training
  | overdose on chocolate | would kill for | killing me laughing | locked in syndrome
  | locked-in syndrome | locked in the cupboard | locked in a drawer | locked in a cabinet
  | locked in the drawer | locked in the safe | hit me with | pain/pains/tiredness/fatigue/nausea/shock hit/hits me/him/her/us | was beaten by cancer/illness/covid | never hit/hits/beat/beats/kicked/slapped me/him/her/us
  | did not hit me | didn't hit me | overdose of kindness/love/cake/sugar/tea/advice/paperwork | hit me with the bill | rape crisis
  | rape alarm | rape seed | oilseed rape | grooming the dog | dog grooming | pet grooming
  | grooming salon | hair grooming | stole my heart | stole my thunder | cannot breathe for laughing
  | hurt someone elses feelings | hurt someone's feelings | left lying in bed comfortably`)
