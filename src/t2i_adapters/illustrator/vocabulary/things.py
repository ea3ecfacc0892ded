"""Clothes, instruments, tools, toys, furniture and other things."""

from __future__ import annotations

from t2i_adapters.illustrator.words import spaced, split

NOUNS = """
👑 : crown, tiara, golden crown, diadem | laurel wreath, flower crown
🎩 : top hat, hat, bowler hat, tall hat | fedora, magician's hat, bowler, derby
🎩 : wizard hat, witch hat, pointed hat, pointy hat, witch's hat, wizard's hat
🎩 : pirate hat, tricorn, detective hat, detective's hat, deerstalker, sherlock holmes hat,
  police hat, police cap, captain's hat, captain hat, sailor hat, jester hat, fireman hat, firefighter helmet, nurse hat
👗 : apron, chef's apron
👒 : cowboy hat, stetson | sombrero
🧢 : santa hat, christmas hat
🎩 : party hat, birthday hat, cone hat
viking helmet > 🪖 : viking helmet, horned helmet
knight's helmet > ⛑ : helmet, knight helmet | space helmet, bicycle helmet
🧢 : cap, baseball cap, billed cap, beret, beanie, woolly hat, wool hat | knit cap, nightcap, bobble hat
👒 : straw hat, sun hat, sunhat, woman's hat | bonnet
🎓 : graduation cap, mortarboard
🪖 : military helmet, army helmet
⛑ : rescue helmet, hard hat
🕶 : sunglasses, shades, dark glasses
👓 : glasses, spectacles, eyeglasses, reading glasses | monocle
🥽 : goggles, swimming goggles, ski goggles
🧣 : scarf, shawl | bow tie, bowtie, bandana
👔 : tie, necktie | shirt and tie, suit, shirt
👕 : t-shirt, t shirt, tee shirt, tshirt | sweater, jersey, hoodie, jumper, pullover, cardigan
👖 : jeans, trousers, pants | overalls, dungarees
🩳 : shorts
🧥 : coat, jacket, raincoat, trench coat, overcoat, winter coat, leather jacket | parka, cloak, cape, robe, blazer,
  vest
🥼 : lab coat
🦺 : safety vest, life jacket
👗 : dress, gown, ball gown, skirt, summer dress, evening gown | tutu, wedding dress
👘 : kimono | bathrobe, yukata
🥻 : sari
🩱 : swimsuit, bathing suit
👙 : bikini
🩲 : swim trunks, briefs
👟 : sneaker, running shoe, sneakers, trainers, shoe, shoes
👞 : leather shoe, man's shoe | slipper
🥾 : hiking boot, boot, boots, hiking boots
👢 : woman's boot, cowboy boot | rain boots, rubber boots, wellies
👠 : high heel, high heels, high-heeled shoe, red shoe | glass slipper, stiletto
👡 : sandal | flip-flop, flip flops
🩰 : ballet shoe, ballet shoes, ballet slippers, pointe shoes
🧤 : gloves, glove, mittens, mitten
🧦 : socks, sock | christmas stocking, stocking
🎒 : backpack, school bag, rucksack, schoolbag, knapsack
👜 : handbag, bag, purse
👛 : coin purse, wallet
🛍 : shopping bags, shopping bag | paper bag
💼 : briefcase, suitcase
🧳 : luggage, travel bag, trunk suitcase
💍 : ring, diamond ring, engagement ring, wedding ring, golden ring
📿 : necklace, prayer beads, beads | pearl necklace, amulet, pendant
💄 : lipstick
🎀 : ribbon, bow ribbon, pink bow, bow in hair, hair bow
☂ : umbrella, parasol, open umbrella
⛱ : beach umbrella, sun umbrella
🪭 : fan, hand fan, folding fan
🎸 : guitar, electric guitar, acoustic guitar, bass guitar | ukulele, lute, mandolin, bass, banjo-lele, sitar
🪕 : banjo
🎻 : violin, fiddle, viola | double bass
cello > 🎻 : cello, double bass, contrabass
🎹 : keyboard, synthesizer, musical keyboard, piano keys | organ, piano
grand piano > 🎹 : piano, grand piano
🎷 : saxophone, sax | clarinet, oboe, bassoon
🎺 : trumpet, bugle | tuba, french horn, horn, cornet
🪊 : trombone
🪗 : accordion | concertina, bagpipes
bagpipes > 🪗 : bagpipes, bagpipe
🥁 : drum, drums, snare drum | drum kit, drum set
drum kit > 🥁 : drum kit, drum set
🪘 : long drum, conga, bongo, djembe
🪇 : maracas, maraca
🪈 : flute, recorder flute | piccolo, pan flute, panpipes, whistle
🪉 : harp, lyre
🎤 : microphone, mic
🎙 : studio microphone
🎧 : headphones, headphone, earphones, headset
📻 : radio | record player, gramophone, boombox, jukebox, vinyl record, turntable
🎵 : musical note, music note
🎶 : musical notes, music notes, music
🎼 : sheet music, musical score
🔔 : bell, golden bell
📢 : loudspeaker
📣 : megaphone
🔊 : speaker
📖 : book, open book, spellbook, spell book, novel, magic book, storybook, bible, diary
📕 : closed book
📚 : books, stack of books, pile of books, stacks of books, piles of books | bookshelf, bookcase
bookcase > 📚 : bookcase, bookshelf, bookshelves
📓 : notebook | sketchbook
📰 : newspaper | magazine, comic book
📜 : scroll, parchment, ancient scroll, treasure map | manuscript, papyrus
🗺 : map, world map
✉ : letter, envelope
💌 : love letter
📄 : paper, sheet of paper, page
📝 : memo, note
✏ : pencil
🖊 : pen, ballpoint
🖋 : fountain pen | quill, feather pen
🖍 : crayon, crayons
🖌 : paintbrush, brush, paint brush
🎨 : palette, artist palette, paint palette, paints
easel > 🖼 : easel, canvas
🖼 : framed picture, picture frame, painting on the wall, framed painting
✂ : scissors
📎 : paperclip
📌 : pushpin
📏 : ruler
🗡 : dagger, dirk
upright sword > 🗡 : sword, long sword, longsword, magic sword, blade, excalibur | katana, saber, sabre, scimitar,
  rapier, lightsaber
⚔ : crossed swords, swords
🛡 : shield
🏹 : bow and arrow, bow, longbow, arrow | crossbow
🪓 : axe, battle axe, ax, hatchet | halberd
spear > 🔱 : spear, lance, trident, pitchfork
🔨 : hammer, mallet, war hammer | mjolnir, thor's hammer
⛏ : pickaxe, pick
🪚 : saw, handsaw | chainsaw
🔧 : wrench, spanner
🪛 : screwdriver
🔩 : screw, nut and bolt, bolt
⚙ : gear, cog, cogwheel, gears, cogs | clockwork
🧰 : toolbox, tool box
🪜 : ladder, stepladder
🪏 : shovel, spade
🧲 : magnet
🪣 : bucket, pail
🔗 : chain link
⛓ : chain, chains
🪝 : hook
🔪 : butcher knife
🔫 : water pistol, water gun, toy gun | gun, pistol, revolver, laser gun, rifle, blaster, raygun
💣 : bomb | grenade
🧨 : firecracker, dynamite
🪃 : boomerang
🪄 : magic wand, wand, magic staff | staff, sceptre, scepter
🔮 : crystal ball, magic orb, orb | glowing orb, magic crystal
🧿 : evil eye, nazar amulet | talisman
🧪 : test tube, potion, magic potion, potion bottle | vial, poison
⚗ : alembic | flask, beaker
🧫 : petri dish
🔬 : microscope
🔭 : telescope, spyglass | binoculars
📡 : satellite dish, satellite antenna, radar | radio telescope
🧬 : dna, dna helix, double helix
🔋 : battery
🔌 : plug
💡 : light bulb, lightbulb, bulb, idea bulb
🔦 : flashlight, torch light | torch
🕯 : candle, candles, candlelight | candlestick, candelabra, torchlight
🪔 : oil lamp, diya lamp, diya | magic lamp, genie lamp, lamp
🏮 : lantern, paper lantern, chinese lantern, red lantern, paper lanterns | floating lantern
lamp > 💡 : lamp, floor lamp, desk lamp | chandelier, table lamp, lava lamp
💻 : laptop, computer, notebook computer, macbook
🖥 : desktop computer, monitor, computer screen, screen, pc
🖱 : computer mouse
⌨ : computer keyboard, typewriter keyboard
🖨 : printer
📱 : smartphone, mobile phone, phone, cell phone, cellphone, iphone, mobile | tablet
☎ : telephone, old telephone | telephone box, rotary phone, phone booth
📞 : telephone receiver
📷 : camera, old camera, photo camera
📸 : camera with flash
🎥 : movie camera, film camera
📹 : video camera, camcorder
📽 : film projector, projector
🎬 : clapper board, clapperboard
📺 : television, tv, tv set, telly, old tv
💾 : floppy disk
💿 : cd, compact disc | record, vinyl
🎮 : video game, game controller, gamepad, controller, video games, playstation
🕹 : joystick | arcade machine
📼 : videocassette, vhs tape | cassette, cassette tape
⌚ : watch, wristwatch | pocket watch
⏰ : alarm clock
🕰 : clock, mantelpiece clock | grandfather clock, wall clock, cuckoo clock
grandfather clock > 🕰 : grandfather clock
⏳ : hourglass, sand timer, sandglass
⏱ : stopwatch
🧭 : compass | astrolabe
🔍 : magnifying glass
🗝 : old key, antique key, golden key, skeleton key
🔑 : key
🔒 : lock, padlock
🪎 : treasure chest, treasure, chest, pirate treasure, chest of gold
💰 : money bag, money, bag of gold, bag of money | gold bars, riches, pile of gold, pile of coins, gold pile, hoard,
  treasure hoard, pile of treasure, mountain of gold, gold
🪙 : coin, gold coin, coins, gold coins
💵 : banknote, dollar bill, cash
💳 : credit card
🏆 : trophy, golden trophy, golden cup
🏅 : medal, gold medal
🎖 : military medal
🥇 : first place medal
🎯 : dartboard, bullseye, target | dart
🎲 : dice, die, game die | board game
♟ : chess pawn, pawn, chess piece, chess, chess pieces | chess board, chessboard
chess board > ♟ : chess board, chessboard, chess, chess set
🧩 : puzzle, puzzle piece, jigsaw, jigsaw puzzle
🃏 : joker card, playing card, playing cards, cards, tarot card, tarot cards
🎰 : slot machine
🎱 : billiard ball, pool ball, eight ball
🎳 : bowling, bowling pins, bowling ball
🪀 : yo-yo, yoyo | spinning top
🪁 : kite, kites
🪅 : pinata, piñata
🪩 : disco ball, mirror ball
🎉 : party popper
🎁 : gift, present, gift box, christmas present, birthday present, wrapped gift, presents
🎄 : christmas tree, xmas tree
🎗 : awareness ribbon
🎫 : ticket
🎭 : theater masks, theatre masks, masks | mask, venetian mask
⚽ : soccer ball, ball, football | beach ball, ball toy
🏀 : basketball
🏈 : american football
🏉 : rugby ball
⚾ : baseball | cricket ball
🥎 : softball
🎾 : tennis ball
tennis racket > 🎾 : tennis racket, racket
🏐 : volleyball
🏓 : ping pong paddle, table tennis, ping pong, ping-pong
🏸 : badminton racket, badminton, shuttlecock
🏒 : hockey stick, ice hockey
🏑 : field hockey
🏏 : cricket bat
🥍 : lacrosse
🥊 : boxing glove, boxing gloves
🥋 : karate uniform, martial arts uniform
🥅 : goal net, goal, net
⛳ : golf flag, golf hole, flag in hole
🤿 : diving mask, snorkel, scuba mask
🎣 : fishing rod, fishing pole
🥏 : frisbee, flying disc
🏴‍☠ : pirate flag
🪑 : chair, wooden chair, stool | rocking chair, armchair, bench, seat, bar stool, deck chair, park bench
throne > 🪑 : throne, golden throne
🛋 : sofa, couch, settee, couch and lamp | armchair, loveseat
🛏 : bed | crib, cradle, mattress, pillow, blanket, bunk bed, cushion, hammock
🛁 : bathtub, bath, bath tub, tub | hot tub
🚿 : shower
🚽 : toilet
🧻 : toilet paper
🧼 : soap
🧽 : sponge
🪥 : toothbrush
🪒 : razor
🧴 : lotion bottle, shampoo, sunscreen | perfume, ketchup, ketchup bottle
🧹 : broom, broomstick, flying broom | mop, vacuum cleaner
🧺 : basket, picnic basket, wicker basket, laundry basket
📦 : box, cardboard box, package, parcel, crate | wooden crate
🗑 : trash can, wastebasket, garbage can, bin
🚪 : door, wooden door, doorway
🪟 : window
🪞 : mirror, magic mirror
🧵 : thread, spool of thread
🧶 : yarn, ball of yarn, ball of wool, wool | knitting
🪡 : needle, sewing needle
🧯 : fire extinguisher
💉 : syringe
💊 : pill
🩹 : bandage
🩺 : stethoscope
🚬 : cigarette | pipe, cigar
🎏 : carp streamer, koi flag
🎐 : wind chime
🎋 : tanabata tree
🧧 : red envelope
❤ : heart, red heart, big heart, love heart
💔 : broken heart
💜 : purple heart
💙 : blue heart
💚 : green heart
💛 : yellow heart
🖤 : black heart
💋 : lips, lipstick kiss
🧠 : brain
👁 : eye
🦷 : tooth
🦴 : bone
👣 : footprints
👍 : thumbs up
🤝 : handshake
☯ : yin yang
☮ : peace symbol, peace sign
🪧 : placard, sign
📮 : mailbox, postbox, letterbox
🚏 : bus stop
⛽ : gas pump, gas station, petrol station
🛞 : wheel, tire, tyre
💺 : airplane seat
bird cage > 🧺 : bird cage, birdcage, cage
fish bowl > 🥣 : fish bowl, fishbowl, goldfish bowl, fish tank, glass bowl
cauldron > 🍲 : cauldron, bubbling cauldron, witch's cauldron
fireplace > 🔥 : fireplace, hearth, stove, chimney fire
snow globe > 🔮 : snow globe, snowglobe
statue > 🗿 : statue, sculpture, bust, idol
desk > 🪑 : desk, workbench
bench > 🪑 : bench, park bench, wooden bench
message in a bottle > 🍾 : message in a bottle, ship in a bottle, glass bottle
"""

WORN = spaced(
    "🎩 👑 🧢 👒 🕶 👓 🧣 🎓 🪖 ⛑ 🥽 👔 👕 👖 🩳 🧥 🥼 🦺 👗 👘 🥻 🩱 👙 🩲 👟 👞 🥾 👢 👠 👡 🩰 🧤 🧦 🎒 💍 📿 "
    "🎀 🎧 🤿 🎭 🥋"
) | frozenset(
    split(
        "wizard hat, pirate hat, cowboy hat, santa hat, party hat, viking helmet, knight's helmet, space helmet, "
        "flower crown, red cape, backpack with a bedroll"
    )
)
"""What one wears rather than holds."""

CONTAINERS = spaced(
    "🧴 🍾 💡 🪔 🥣 📦 ☕ 🍵 🧺 🪣 🛁 🛏 ⛵ 🛶 🚤 🚢 🚗 🏎 🚙 🛻 🚚 🚌 🚕 🚂 🚜 🪺 🪹 🎈 🫖 🫙 🎒 👜 🛒 🚀 🛸 🚁 ✈ "
    "🪎 🎁 🥛 🍷 🪴 🏺 🛷 🎩 🗑 🍲 🪟 🧊 🔮 🚐 🚑 🚒 🚓 🛺 🍯 🥤 🧃 🛍 👢 🥾 👟 ⛺ 🦪 🐚 🥚 🎃 🌷 🪷"
) | frozenset(
    split(
        "fish bowl, aquarium tank, bird cage, cauldron, snow globe, well, hot air balloon, airship, submarine, "
        "spaceship, carriage, wagon, sleigh, minecart, tank, flying car, camper van, convertible, limousine, "
        "monster truck, double-decker bus, moon rover, time machine, pirate ship, viking ship, sailing ship, "
        "rowboat, gondola, raft, flower pot, paper boat, tugboat, treehouse, dog house, picnic basket, cardboard box, "
        "wooden crate, wine barrel, open treasure chest, bunk bed, canopy bed, message in a bottle, potion bottle, "
        "magic lamp, jam jar, glass bottle, swimming pool"
    )
)
"""What another thing can be in."""

SEATS = spaced("🪑 🛋 💺") | frozenset(split("throne, bench, hammock, swing, armchair, rocking chair"))
"""What one is on, though one says in."""

MOUNTS = spaced("🚲 🏍 🛵 🛹 🧹 🛴 🎿 🛷 🏄 🏂 🚀 🎠 🛼 ⛸ ☁ ☄") | frozenset(
    split("surfboard, snowboard, swing, hoverboard, magic carpet, jet ski, unicycle, tricycle, sleigh")
)
"""What one rides, beside animals and other vehicles."""

ROOMS = {
    **dict.fromkeys(split("fireplace, armchair, rocking chair, bookcase, grandfather clock, dresser, desk"), "room"),
    **dict.fromkeys(split("fish bowl, aquarium tank, bird cage, 🛋, 🛁, 🚿, 🚽, 📺, gramophone"), "room"),
    **dict.fromkeys(split("🛏, canopy bed, bunk bed"), "bedroom"),
    **dict.fromkeys(split("fridge, oven"), "kitchen"),
    "lily pad": "lake",
}
"""Things that imply a place."""

MASSES = spaced(
    "pancakes grapes cherries blueberries peanuts beans noodles fries nuts cookies chips candies sweets herbs "
    "eggs flames fires coins cards clothes glasses boots shoes sneakers gloves socks drums peas"
)
"""Plurals of which one picture shows many."""

STATUES = frozenset(("statue", "sculpture", "figurine", "bust", "idol", "statues", "sculptures", "figurines"))
"""Words that turn the noun before them to stone."""
