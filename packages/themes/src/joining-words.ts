import { languageOf } from './language.ts'

/**
 * Words that join others and name nothing; a phrase may hold one inside (`cup of tea`), never begin or end with one.
 * Short lists written for this package, checked by nobody but their writer except English; a language that is not
 * here loses nothing but a little polish, since words spread evenly over all groups are not offered anyway.
 */
const lists: Readonly<Record<string, string>> = {
  en: `a about after again all also am an and any are as at be because been before being but by can could did do does
    doing done don't down during each even every few for from get go got had has have having he her here hers him his how i
    i'd i'll i'm i've if in into is isn't it it's its itself just like made make many may me might more most much must my
    no not of off on one only or other our ours out over own per put quite really said same saw say see she should so some
    still such than that that's the their them then there these they they're this those through to too two under until up
    us very via was wasn't way we well were weren't what when where which while who whole why will with within without
    would yet you you're your`,
  cy: `a ac ag am ar at ar'r bod bu byddai chi cael dim dw eu ei eich ein er fe fel fod fy gan gyda gyda'r hefyd hi hon hwn
    hyn i i'r iawn mae mai maen mewn mi na nad neu ni nid nhw o o'r oedd oeddwn oes ond pan pob roedd roeddwn rhwng rwy rydw
    sydd sy'n trwy wedi wrth y yma ydy ydyn yn yna yr yw`,
  de: `aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese dieser doch
    du durch ein eine einem einen einer eines er es für gab habe haben hat hatte hier ich ihr ihre im in ist ja kann kein
    keine können man mehr mein meine mich mir mit nach nicht noch nur ob oder ohne sehr sein seine sich sie sind so über um
    und uns unser unter vom von vor war waren was weil wenn wer werden wie wir wird wo zu zum zur`,
  es: `a al algo así aunque bien cada como con cual cuando de del desde donde el ella ellos en entre era eran es esa ese
    eso esta estaba está están este esto fue fueron ha había han hasta hay la las le les lo los más me mi mis mucho muy
    nada ni no nos nosotros o otra otro para pero poco por porque que quien se sea ser si sin sobre son su sus también
    tan te tiene todo todos tu un una uno y ya yo`,
  fr: `a ai ainsi alors au aussi autre aux avait avec avoir bien c ce cela ces cette comme d dans de des du elle elles en est
    et étaient était été être eu fait il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on
    ont ou où par pas peu plus pour qu quand que qui s sa sans se ses si son sont sur t ta te tes toi ton tous tout très tu un
    une vos votre vous y`,
  it: `a ad ai al alla alle anche c che chi ci come con cui d da dai dal dalla dei del della delle di dove e è era erano gli
    ha hanno ho i il in io l la le lei lo loro lui ma me mi mia mio molto ne nel nella noi non o per perché più poi quando
    quello questa questo se sei si sia sono su sua sul sulla suo ti tra tu tutti tutto un una uno voi`,
  pt: `a ao aos as até com como da das de do dos e é ela eles em entre era essa esse esta está este eu foi foram há isso já
    lhe mais mas me mesmo meu minha muito na não nas nem no nos nós o os ou para pela pelo por quando que quem se sem ser seu
    seus só sua suas também te tem um uma você`,
  nl: `aan al als bij dat de der deze die dit door een en er geen had heb hebben heeft het hij hoe ik in is je kan maar me
    meer met mij mijn na naar niet nog nu of om omdat ons onze ook op over te toch tot uit van veel voor want was wat we wel
    werd wij worden wordt ze zeer zich zij zijn zo`,
  pl: `a aby ale bardzo bez bo być był była było były by ci czy dla do gdy go i ich im ja jak jako jest jestem jej już każdy
    kiedy która które który lub ma mam mi mnie może na nad nam nas nie niż o od on ona oni oraz po pod przez przy są się
    sobie swoje ta tak także tam te tego ten to tu tylko tym u w we więc wszystko z za że ze`,
  ro: `a ai al ale am ar are as au ca că când care ce cu cum da dar de din după e ea ei el era este eu fi foarte fost iar în
    într la le lor lui mai mă mi mult ne nici nu o ori pe pentru prin sau să se și sunt te un una unei unui va vă`,
  tr: `ama bana ben beni bir biz bu bunu çok da daha de değil diye en gibi hem her için ile ise ki kadar mı mi mu mü ne o
    olan olarak oldu olduğu onu onun sen şey şu ve veya ya`,
  so: `aan ah ahaa ahayd aniga anigu annaga ay ayaa ayay ayey ayuu baan baa badan buu ee eeg halkaan iga iigu in inuu isaga
    iyo iyada ka kaga kale kasta kaas kan kuu ku la lagu laga leh loo ma markii marka oo si soo u uga ugu uu waa waan
    waxa waxaa waxaan waxay wuxuu`,
  ar: `إلى أن أنا أنت أو أي إن إذا التي الذي الذين ان او بعد بين ثم حتى حيث ذلك على عليه عن عند عندما غير في فيه فيها قد كان كانت
    كل كما كنت لا لأن لكن لم لن له لها ليس ما مع من منه منها نحن هذا هذه هل هم هنا هناك هو هي و وقد ولا ولم وهو وهي يا`,
  hi: `अगर अपना अपनी अपने आप इस इसके इसे उन उनके उस उसके उसे एक एवं और कर करके करना करने कहा का कि किया किसी की कुछ के को कोई क्या
    गई गए गया जब जा जाता जो तक तथा तो था थी थे दिया द्वारा न नहीं ने पर फिर बहुत बात भी मुझे में मेरा मेरी मेरे मैं मैंने यदि यह या ये
    रहा रही रहे लिए लिया वह वाले वे सब साथ से हम हमारे ही हुआ हुई हुए हूँ है हैं हो होता होती होने`,
  ur: `آپ اس اسے اگر ان اور ایک بعد بھی پر تک تھا تھی تھے تو جب جو سے کا کر کرنے کو کوئی کہ کی کے کیا گئی گیا لیے مجھے میں
    میرا میری میرے نہیں نے وہ ہم ہو ہوں ہے ہیں یا یہ`,
  zh: `的 了 是 在 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 那 他 她 它 们 我们 你们 他们 与 及 或 但 而 被 把 对
    从 以 为 等 个 吗 呢 吧 啊 之 于 并 还 让 给 向 因为 所以 如果 这个 那个 可以 什么`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの という あり
    まで られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ です ます まし ませ`,
}

const cached = new Map<string, ReadonlySet<string>>()

/** The joining words known for a language (BCP 47 tag); an empty set for one not listed. */
export function joiningWords(tag?: string): ReadonlySet<string> {
  const { base } = languageOf(tag)
  const found = cached.get(base) ?? new Set((lists[base] ?? '').split(/\s+/).filter((word) => word !== ''))
  cached.set(base, found)
  return found
}
