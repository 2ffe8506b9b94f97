/** Given names that are also words, brands, feasts or places when written small: never taken for a person by themselves. */
export const wordsWhenSmall: ReadonlySet<string> = new Set(
  `angus archer banani barney bert bikram bobby boris brittany charlie chuck corazon courtney dawson diego dele dolores durga fang florin galina hari harley henry hone
hugo ikram ines jada jenny jerry jesus jimmy johnny josh krishna lakshmi lata levi ling logan louis mala marco marge marvellous maya medina mere milagros moha molly mona moses
mana norman oscar patsy percy petra ping polly rama ramadan raja reagan remedios riley ruta ryder saba sapna savanna shade socorro sola stella suman sultan sultana tala tama
tane taras temperance theo tyler vera wanda yang ying yong zara chun adan amal sana mike bilal rang isla maja maria sean sara rosa
bradley carrie cora devon felicity felix frankie jasper jackson kenny kitty luther merle merlin mitch minnie myles pau pepe saffron stacy verity yara leroy bertie ander della delia denzel elvis rami tierney wilma greta pippa mickey`.split(
    /\s+/,
  ),
)
