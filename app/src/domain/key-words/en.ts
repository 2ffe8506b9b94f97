/** Everyday English words for keys: easy to read, say and spell, none like another. Words may be changed, never removed: a key in someone's pocket must stay readable. */
export const words: readonly string[] = `
acorn actor agree airport album almond alpaca alphabet amazing anchor answer antelope apple apricot apron
aquarium arcade armchair arrange artist athlete atlas attic author avocado backpack backyard badger bagel
bakery balcony balloon ballroom bamboo banana bangle banjo banknote banner barbecue barley barrel baseball
basin basket bathtub beacon beads beaker beanbag beanie bedtime beehive beetle beetroot begin beige belt
bench bicycle binder birch birdbath birdsong birthday biscuit blanket blazer blender blossom blouse bluebell
bluebird bobcat bonnet bookcase bookmark bookshop boots bottle bounce bowtie box bracelet bracket branch
breeze brick bright broccoli bronze broom broth brush bubble bucket builder building bulb bullfrog bundle
burger butter button buzzer cabbage cabin cabinet cactus cake calendar camel camera campfire camping
campsite canal canary candle canoe canteen canyon captain caramel card carnival carousel carpet cartoon
cashew castle cedar celery century chair chalk champion chart chatter cheer cheerful cheese chef chess
chestnut chimney chipmunk chive chorus chuckle cinema cinnamon circus citrus city classic clean clearing
climber clock cloud clover coach coaster coat cobbler cocoa coconut coffee coin collar collect college
collie comet comic compass computer concert confetti conifer cooker cookie copper cordial corgi corner
costume cottage cotton counter country coupon cove crane crayon cream create creature cricket crispy crunchy
cube cucumber culture cup cupboard cupcake curry curtain cushion custard cycle cycling daffodil dancer
daylight daytime dazzling decorate delight deliver denim designer desk detail diagram dial diamond dinner
dinosaur director disco discover display dolphin domino door doorbell doormat double doughnut dozen dress
dresser drizzle drum drumbeat drummer drumroll duckling dumpling eager eagle early earring earth easel easy
echo editor eggcup eggshell elastic elephant energy engine engineer enjoy envelope equal eraser evening
explorer fabric factory falcon family farmer feast fence festival fetch fiddle field fig figure filter finch
firefly firework fishing fizzy flag flamingo flannel fleece flicker float fluffy flute folder follow
football footpath forecast forest fork fossil fountain frame freedom freezer fresh fridge friend friendly
frost fruit future gadget galaxy gallery game garage garden gardener garlic gather gecko genius gentle giant
gift giggle giraffe glade glass glider glimpse glitter globe gloves glow glue goalie goldfish golf goodness
goose gosling grand grape gravel gravity gravy green greeting grocery grove guide guitar habitat hallway
hammer hammock hamster handbag handmade happy harness harp harvest haystack hazelnut headband headlamp
headline hedge hedgehog hello helmet heron hexagon hiccup hiker hilltop hobby hockey holiday homemade
homework honest honey honeybee honeydew horizon hotel hummus icicle icing idea igloo iguana image imagine
improve indoor ink invent inventor invite iron island ivory jacket jar jazz jelly jigsaw journey jug juggler
juice jukebox jump jumper junction jungle junior kangaroo kayak keen keeper keepsake ketchup kettle keyboard
keyhole keyring kimono kindness kitchen kite kitten knitting koala label ladder ladle ladybug lamb landing
landmark language lantern laptop lark latch laugh laundry lavender lawn leader leaf leaflet learn leather
legend leggings lemon lemonade lemur lentil leopard letter lever library lifeboat lilac lime linen listen
lizard lobster locker lollipop lorry lounge lovely lucky luggage lunar lunch lunchbox lyric macaroni machine
magnet magpie mailbox mallard mammoth mango maple marble marigold marker marsh mascot mattress meadow
measure meerkat meeting memory menu message midday milk minibus minnow mint mirror mittens mobile model
moment mongoose monument moon moonbeam mop moss motor motorway mouse mud mulberry mural museum mushroom
music musician napkin narrow nature necklace nectar nest netball nickname north notebook notepad notice
novel nutmeg nutshell nylon oak oasis oatcake oatmeal ocean octagon octopus office omelette onion orange
orbit orchard orchid ornament otter outdoor outfit outline oval oven overalls owl oyster package padlock
page paint paintbox palace pancake panda panel panther papaya paper parade parcel parka parrot parsley party
pasta pastry pathway pattern pavement payday peaceful peach peanut pebble pecan pelican pen pencil penguin
pepper perfect perfume piano pickle picnic picture pigeon pigtail pillar pillow pinball pine pinecone
pinwheel pixel pizza placemat planet plank planner plate platform platypus playful playroom playtime plaza
pleasure plenty plug plumber pockets poem polite polka poncho pony poodle popcorn poplar porridge portrait
postbox postcard poster potato pottery prawn pretzel primrose printer proud pudding puddle puffin pullover
pumpkin puppet puppy purple puzzle quail quarry quarter question quick quilt quiz rabbit radar radiator
radio radish raft railway rainbow raincoat raindrop rainfall raisin rally ranger rapid rattle recipe
recorder recycle reindeer relax remember repair reporter reunion reward rhubarb ribbon rice ripple river
riverbed rock roof rooftop rooster rope round rowboat rowing royal rucksack ruler runner runway saddle
safari saffron sailboat salad salmon salsa sand sandal sandwich sapling sardine satchel saucepan saucer
sawdust scarf scenery school science scone scooter screen scribble scroll seagull seahorse seaplane seashell
seaside season seaweed second seedling seesaw sesame shade shampoo shawl shed sheep shelf shiny ship shirt
shoebox shoelace shopper shopping shortcut shorts shower shrub shutter shuttle sidewalk signal silver simple
singer singsong skate sketch skipping skittle sky skylight skyline sleeve slide slipper slogan slope smart
smile smooth snail snapshot snorkel snow snowball snowdrop snowman soccer socket socks sofa softball soil
solar solid solo song soup south souvenir sparkler sparrow spice spin spinach spiral spoon spring sprinkle
sprout square squash squirrel stadium stage stamp stapler starfish starling starship station statue steering
stem stencil sticker stove stream street stretch stripe student studio sudoku sugar suit suitcase sunbeam
sunburst sundial sunhat sunlight sunrise sunroof sunset sunshine super surface surfer surprise sushi swan
sweater swim swimmer swing swirl table taco tadpole talent tall taxi teabag teacher teacup teammate teamwork
teapot teaspoon template tempo tennis tent terrier thank thatch thimble thistle thought thread ticket tidy
tiger tile toast together toggle tomato tomorrow tonight toolbox topic torch tortoise toucan tourist towel
town toy toyshop tractor trailer train trainers tram treasure tree treetop trellis triangle tricycle triple
trombone trophy tropical trousers trout truck trumpet tugboat tulip tumble tunnel turnip turtle twig
twilight umbrella unfold unicorn unicycle uniform unity universe upbeat upland upright upstairs useful
valley van vanilla vase vehicle velvet veranda victory village vinegar violin visit vivid voyage wafer
waffle wagon waiter walkway wallaby wallet walnut walrus wardrobe warmth watering wedding weekend welcome
wellies whisper wildlife windmill window windsock winter wire wisdom wobbly wombat wonder woodland woodwork
wool woolly wordplay workshop worktop yarn yearbook yellow yummy zebra zesty zigzag zipper zoo
`
  .trim()
  .split(/\s+/)
