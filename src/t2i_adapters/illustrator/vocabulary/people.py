"""Persons: family, jobs, and who walks through legends."""

from __future__ import annotations

from t2i_adapters.illustrator.words import spaced, split

NOUNS = """
👧 : girl, little girl, daughter, schoolgirl, young girl, girls, niece, granddaughter
👦 : boy, little boy, son, schoolboy, young boy, nephew, lad, grandson
🧒 : child, kid, toddler, children, kids, orphan, preschooler
👶 : baby, infant, newborn baby, baby boy, baby girl
👨 : man, guy, father, dad, daddy, husband, gentleman, brother, uncle, bloke, dude, businessman in shirt, boyfriend,
  young man, stepfather
👩 : woman, lady, mother, mom, mommy, mum, mummy mother, wife, sister, aunt, girlfriend, young woman, housewife,
  female
🧑 : person, human, adult, friend, teenager, teen, people, humans, somebody, someone, stranger, neighbor, neighbour,
  citizen, passerby, pedestrian, visitor, youth, youngster, character, figure, mortal, villager, townsfolk, family
  member, partner, lover, keeper, apprentice, passenger, driver, customer, guest, spectator, champion, leader,
  prisoner, survivor, nerd, rebel, disciple, crew member, tamer, trainer, owner, seller, vendor, merchant, trader,
  shopkeeper, collector, rider, maker, food vendor, street vendor
👴 : old man, grandfather, grandpa, elderly man, granddad, grandad, elder, old gentleman
👵 : old woman, grandmother, grandma, elderly woman, granny, old lady, crone, hag, nana
🧓 : old person, senior, older person, pensioner, elderly person
🧔 : bearded person
🧔‍♂ : bearded man, beard man
👱‍♀ : blonde, blonde woman, blond woman, blonde girl
👱‍♂ : blond man, blond boy, blonde man
👩‍🦰 : redhead, ginger woman, redhead woman, redheaded woman, redheaded girl
👨‍🦲 : bald man
🧑‍⚕ : doctor, health worker, physician, medic, dentist, veterinarian, vet, paramedic, pharmacist, psychologist,
  therapist
🧑‍🌾 : farmer, rancher, peasant | shepherd, shepherdess, farmhand, winemaker, villein
🧑‍🍳 : cook, chef, pastry chef, sushi chef, kitchen chef | barista, pizzaiolo, butcher, confectioner
🧑‍🏫 : teacher, professor, lecturer, instructor, tutor | lecturer
🧑‍🎓 : student, graduate, pupil, undergraduate
🧑‍🎨 : artist, painter, illustrator | sculptor, potter, designer
🧑‍✈ : pilot, captain, aviator, airline pilot, sea captain | flight attendant, stewardess, admiral
🧑‍🔬 : scientist, chemist, biologist, researcher, mad scientist, inventor, physicist | alchemist
🧑‍🚒 : firefighter, fireman, fire fighter, firewoman
🧑‍🚀 : astronaut, cosmonaut, spaceman, space explorer, spacewoman | space marine, stormtrooper
🧑‍🔧 : mechanic, car mechanic, repairman | plumber, electrician, engineer, technician, handyman, blacksmith
🧑‍🏭 : factory worker, welder, worker, steelworker
🧑‍💼 : office worker, businessman, businesswoman, business person, manager, executive, accountant, secretary,
  lawyer, banker, clerk, boss, politician, ceo, salesman, receptionist | librarian, president, mayor
🧑‍💻 : technologist, programmer, coder, developer, hacker, software engineer, gamer, streamer
🧑‍🎤 : singer, rock star, rockstar, pop star, vocalist | rapper, punk, guitarist, musician, punk rocker, dj,
  busker, drummer, pianist, violinist, flutist, saxophonist, trumpeter, cellist, bassist
🧑‍⚖ : judge, magistrate
👮 : policeman, policewoman, police officer, cop, sheriff, officer, constable, security guard
👷 : construction worker, builder, bricklayer, carpenter, roofer | architect, crane operator
💂 : guard, royal guard, queen's guard, beefeater
🕵 : detective, spy, private eye, sleuth, secret agent, private investigator, sherlock holmes, inspector |
  journalist, reporter, agent
🥷 : ninja, ninjas, shinobi | assassin, thief, burglar, rogue
🤴 : prince, princes
👸 : princess, princesses
🫅 : monarch, ruler, royal person | emperor, tsar, sultan, emperor penguin king
👰‍♀ : bride
🤵 : groom, bridegroom, person in tuxedo, butler | waiter, james bond, conductor, tuxedo
👯 : people with bunny ears
🧕 : woman with headscarf, woman in hijab, muslim woman
👳 : person wearing turban, man with turban, sikh | maharaja, swami, fakir
👲 : person with skullcap
🤰 : pregnant woman, expectant mother
🧑‍🍼 : nanny, babysitter
👩‍🍼 : nursing mother
💃 : dancer, dancing woman, woman dancing, flamenco dancer, salsa dancer | tango dancer, belly dancer
🕺 : dancing man, man dancing, disco dancer, breakdancer
🧑‍🩰 : ballet dancer
👪 : family, families
👭 : two women holding hands
👫 : couple holding hands, man and woman holding hands
💑 : couple, loving couple, lovers, young couple, old couple, elderly couple, newlyweds, romantic couple
💏 : kissing couple, couple kissing
🫂 : people hugging
🏇 : jockey
⛷ : skier
🏂 : snowboarder
🏄 : surfer
🏊 : swimmer
🚴 : cyclist, biker
🚵 : mountain biker
🧗 : climber, rock climber, mountain climber | mountaineer
🏋 : weightlifter, bodybuilder, strongman
🤸 : gymnast, acrobat, cartwheeler | trapeze artist
🤺 : fencer
🤹 : juggler | circus performer
🏌 : golfer
🏃 : runner, jogger, sprinter, marathon runner
🚶 : walker, wanderer, traveler, traveller | hiker, backpacker, tourist, pilgrim, nomad
🧘 : yogi, meditating person, person meditating | guru
🤼 : two wrestlers
🚣 : rower
🛌 : person in bed
🛀 : person taking bath
🎅 : santa claus, santa, father christmas, saint nicholas, st nicholas, kris kringle
🤶 : mrs claus, mother christmas
🧝 : elf, elves, wood elf, high elf, elven warrior, elven archer, elven princess, elf warrior | dark elf, archer,
  drow, nymph
🧚‍♀ : fairy, fairies, fairy princess, tinker bell, tooth fairy, fairy godmother, forest fairy | pixie, sprite,
  sylph, dryad
🧜‍♀ : mermaid, merperson, merfolk, mermaids, little mermaid | siren, water nymph
🧜‍♂ : merman, triton | poseidon, neptune, aquaman
🧙‍♂ : wizard, mage, old wizard, sorcerer, merlin, gandalf | druid, warlock, necromancer, shaman, god, zeus, odin,
  prophet, hermit, sage, oracle, alchemist wizard
🧙‍♀ : witch, sorceress, enchantress, old witch, witches
🧛 : vampire, dracula, count dracula, vampires, nosferatu
🧛‍♀ : vampire woman, vampiress, female vampire
🧟 : zombie, undead, zombies | mummy, frankenstein, frankenstein's monster, ghoul
🦸 : superhero, hero, superheroine, superheroes
🦹 : supervillain, villain
🧞 : genie, djinn, genies
🧌 : troll | dwarf, ogre troll, gnome, hobbit, gollum, leprechaun, goblin king
gnome > 🧌 : gnome, garden gnome, dwarf, dwarves, dwarfs, dwarven
leprechaun > 🧌 : leprechaun
yeti > 🫈 : yeti, abominable snowman | bigfoot
🫈 : bigfoot, sasquatch, hairy creature
cyclops > 🧌 : cyclops, cyclopes | giant man
medusa > 🐍 : medusa, gorgon
golem > 🗿 : golem, stone golem
tree ent > 🌳 : ent, treant, tree ent, tree spirit
grim reaper > 💀 : grim reaper, death reaper, reaper
cupid > 👼 : cupid, eros
👼 : baby angel, cherub, putto
👹 : ogre, oni | demon, demon lord, orc, bugbear
👺 : goblin, tengu, hobgoblin
🤖 : robot, android, droid, bot, robots, mechanical man | cyborg, mech, mecha, automaton, transformer, terminator
👻 : ghost, spirit, phantom, spectre, specter, ghosts, poltergeist | wraith, banshee
👽 : alien, extraterrestrial, aliens, martian, grey alien, space alien
🎃 : jack-o-lantern, jack o lantern, jack-o'-lantern, halloween pumpkin, carved pumpkin
⛄ : snowman, snowmen
💀 : skull | lich
☠ : skull and crossbones, jolly roger
🤡 : clown face
🗿 : moai, easter island head, easter island statue, stone head
💩 : poop, pile of poo, poop emoji
🧸 : teddy bear, teddy, stuffed bear, plush bear, stuffed animal, plush toy | plushie, stuffed toy
🪆 : nesting dolls, matryoshka, russian doll | doll
🎎 : japanese dolls
"""

COSTUMES = """
knight 🧑 : knight, paladin, knight in armor, knight in armour, armored knight, armoured knight, crusader, knight in
  shining armor, templar, cavalier
samurai 🧑 : samurai, samurai warrior, ronin, shogun
pirate 🧑 : pirate, pirate captain, buccaneer, corsair, swashbuckler, captain hook, sea robber
cowboy 👨 : cowboy, gunslinger, outlaw, bandit, sheriff, wrangler
cowboy 👩 : cowgirl
viking 👨 : viking, viking warrior, norseman, norse warrior, viking king | barbarian, thor, odin
viking 👩 : valkyrie, shield maiden, shieldmaiden, viking woman
king 👨 : king, old king, emperor | sultan, tsar, maharaja, monarch king
queen 👩 : queen, empress, evil queen
prince 👨 : prince, crown prince, prince charming | matador, bullfighter, toreador
princess 👩 : princess, fairytale princess, cinderella
ballerina 👩 : ballerina, prima ballerina, ballet dancer
clown 🧑 : clown, circus clown
nurse 👩 : nurse
surgeon 🧑 : surgeon
soldier 🧑 : soldier, trooper, army man, infantryman, general, sergeant, sniper, commando, marine
sailor 🧑 : sailor, seaman, mariner
captain 👨 : captain, sea captain, ship captain, ship's captain, admiral, old sailor
monk 👨 : monk, friar | hermit, druid, shepherd
buddhist 👨 : buddhist monk, shaolin monk, tibetan monk, buddha | lama
nun 👩 : nun
priest 👨 : priest, pastor, vicar | bishop, pope
gladiator 👨 : gladiator, roman gladiator, spartan, spartan warrior, hoplite, trojan warrior | warrior, hercules,
  ares, achilles, leonidas
gladiator 👩 : warrior woman, female warrior, warrior princess, amazon warrior | athena, joan of arc
roman 👨 : roman, roman soldier, centurion, legionary, roman warrior | roman emperor, caesar, julius caesar
explorer 🧑 : explorer, adventurer, archaeologist, safari guide, treasure hunter, zookeeper | ranger, park ranger,
  adventuress, indiana jones
hiker 🧑 : hiker, backpacker, mountaineer, trekker, mountain climber | tourist, climber
boxer 🧑 : boxer, prizefighter
wrestler 🧑 : wrestler | sumo wrestler, luchador
karate 🧑 : karateka, karate fighter, martial artist, judoka, karate master, kung fu master, karate kid
footballer 🧑 : footballer, soccer player, football player, goalkeeper, goalie | athlete, sportsman, rugby player
basketballer 🧑 : basketball player, basketballer
tennis player 🧑 : tennis player
baseballer 🧑 : baseball player, pitcher, batter
golfer 🧑 : golfer, golf player
runner 🧑 : runner, jogger, sprinter, marathon runner | olympian
cyclist 🧑 : cyclist
gymnast 🧑 : gymnast, acrobat | trapeze artist, tightrope walker
cheerleader 👩 : cheerleader
skier 🧑 : skier
snowboarder 🧑 : snowboarder
skater 🧑 : ice skater, figure skater
skateboarder 🧑 : skateboarder, skater
surfer 🧑 : surfer, surfer girl, surfer dude
swimmer 🧑 : swimmer
diver 🧑 : diver, scuba diver, deep sea diver, snorkeler, frogman | deep-sea diver
lifeguard 🧑 : lifeguard
waiter 🧑 : waiter, waitress, bartender, barman | barber, hairdresser, tailor, cashier, shopkeeper, hotel clerk
butler 👨 : butler
suit 👨 : businessman, man in a suit, gentleman in a suit, politician, president, man in suit | ceo, lawyer,
  salesman, banker, mayor
suit 👩 : businesswoman, woman in a suit
tuxedo 👨 : groom, bridegroom, man in a tuxedo | james bond, conductor
bride 👩 : bride
miner 👨 : miner, coal miner, prospector, gold digger
lumberjack 👨 : lumberjack, woodcutter, logger, woodsman | carpenter, woodworker
mechanic 🧑 : mechanic, car mechanic, repairman, engineer | technician, handyman, electrician
plumber 👨 : plumber
construction worker 🧑 : construction worker, builder, bricklayer, roofer
magician 👨 : magician, illusionist, conjurer, stage magician | ringmaster, lion tamer, tiger tamer, circus director
jester 🧑 : jester, court jester, harlequin, fool | mime
fisherman 👨 : fisherman, angler, fisher
farmer 🧑 : farmer, rancher | peasant, farmhand
gardener 🧑 : gardener | florist
baker 🧑 : baker
chef 🧑 : chef, cook, pastry chef, sushi chef
butcher 👨 : butcher | blacksmith
painter 🧑 : painter, street painter
geisha 👩 : geisha, maiko | japanese woman
kimono 👩 : woman in kimono, woman in a kimono, girl in a kimono, girl in kimono
racing driver 🧑 : racing driver, race driver, race car driver, racer
biker 🧑 : biker, motorcyclist
pilot 🧑 : pilot, aviator, fighter pilot
airline pilot 🧑 : airline pilot | bus driver, taxi driver, train driver, chauffeur, train conductor, cab driver
police 🧑 : policeman, police officer, cop, policewoman, officer
firefighter 🧑 : firefighter, fireman, fire fighter
detective 🧑 : detective, private eye, sleuth, private investigator | inspector, sherlock holmes
spy 👨 : spy, secret agent | agent, man in black, mafia boss, gangster, mobster
graduate 🧑 : graduate
teacher 🧑 : teacher | professor, librarian, tutor
judge 🧑 : judge
postman 👨 : postman, mailman, mail carrier | courier, delivery man, delivery person, delivery boy
beekeeper 🧑 : beekeeper
caveman 👨 : caveman, neanderthal, cave man, stone age man | tarzan
caveman 👩 : cavewoman
pharaoh 👨 : pharaoh, egyptian pharaoh, egyptian king | tutankhamun, ramses, anubis, horus, osiris
pharaoh 👩 : cleopatra, egyptian queen | nefertiti
angel 🧑 : angel, guardian angel, archangel
devil 🧑 : devil, satan, lucifer, demon | demoness, succubus
elf 🧑 : christmas elf
archer 🧑 : archer, elven archer, elf archer | ranger elf
dwarf 👨 : dwarf, dwarf warrior, dwarves
gnome 👨 : gnome, garden gnome | leprechaun, hobbit
mummy 🧑 : mummy, egyptian mummy
skeleton 🧑 : skeleton
ghoul 🧑 : ghoul | grim reaper, death
robin hood 👨 : robin hood | hunter, huntsman, bard
native 🧑 : native american, indian chief | tribal chief, shaman
hippie 🧑 : hippie, hippy
punk 🧑 : punk, punk rocker, rocker
dj 🧑 : dj
rapper 🧑 : rapper
singer 🧑 : singer, rock star, rockstar, pop star, vocalist, opera singer
musician 🧑 : musician, band, jazz band, rock band, orchestra, musicians, music band, street musician, mariachi band
  | guitarist, busker, violinist, pianist, drummer, saxophonist, flutist, cellist, trumpeter
dancer 👩 : dancer, flamenco dancer, salsa dancer | belly dancer, hula dancer, tango dancer
superhero 🧑 : superhero
farmgirl 👩 : farm girl, farmgirl, milkmaid, maid | servant, cleaner, dorothy
hooded 👩 : little red riding hood, red riding hood
hooded 🧑 : hooded figure, hooded person | cultist, assassin
rice farmer 🧑 : rice farmer
raincoat 🧒 : child in a raincoat, kid in a raincoat, girl in a raincoat, boy in a raincoat
"""
"""Lines of `costume person : words | near words`: a person in clothes that are drawn for it."""

FEMALE = frozenset(("female", "woman", "lady", "girl"))
MALE = frozenset(("male", "man", "boy"))
"""Words that say of the person after them what it is."""

WOMEN = {"🧑": "👩", "👨": "👩", "🧔‍♂": "👩", "👦": "👧", "🤴": "👸", "👴": "👵"}
MEN = {"🧑": "👨", "👩": "👨", "👧": "👦", "👸": "🤴", "👵": "👴"}

AGED = {
    "👨": "👴",
    "🧑": "🧓",
    "👩": "👵",
    "🧙": "🧙‍♂",
    "🧔‍♂": "👴",
    "👧": "👵",
    "👦": "👴",
    "🏠": "🏚",
}
"""What an old one looks like."""

ALREADY_OLD = spaced("👴 👵 🧓 🧙‍♂ 🧙‍♀ 🎅 🤶 🏰 🏯 🏚 🗝 🕰 📜 🏛 🏺 🗿 🌳")

HAIR = {
    "red": ("👩‍🦰", "👨‍🦰"),
    "ginger": ("👩‍🦰", "👨‍🦰"),
    "blonde": ("👱‍♀", "👱‍♂"),
    "blond": ("👱‍♀", "👱‍♂"),
    "golden": ("👱‍♀", "👱‍♂"),
    "yellow": ("👱‍♀", "👱‍♂"),
    "curly": ("👩‍🦱", "👨‍🦱"),
    "white": ("👩‍🦳", "👨‍🦳"),
    "grey": ("👩‍🦳", "👨‍🦳"),
    "gray": ("👩‍🦳", "👨‍🦳"),
    "silver": ("👩‍🦳", "👨‍🦳"),
}
"""The woman and the man of a kind of hair."""

OUTFITS = {
    **dict.fromkeys(("suit", "business suit", "suit and tie"), "suit"),
    **dict.fromkeys(("tuxedo", "tux"), "tuxedo"),
    **dict.fromkeys(("armor", "armour", "suit of armor", "suit of armour", "shining armor", "plate armor"), "knight"),
    **dict.fromkeys(("samurai armor", "samurai armour"), "samurai"),
    **dict.fromkeys(("kimono", "yukata"), "kimono"),
    **dict.fromkeys(("pajamas", "pyjamas", "nightgown"), "pyjamas"),
    **dict.fromkeys(("raincoat", "yellow raincoat", "rain coat"), "raincoat"),
    **dict.fromkeys(("wetsuit", "diving suit", "scuba gear"), "diver"),
    **dict.fromkeys(("spacesuit", "space suit", "astronaut suit", "space helmet"), "astronaut"),
    **dict.fromkeys(("lab coat", "labcoat"), "scientist"),
    **dict.fromkeys(("wedding dress", "bridal gown"), "bride"),
    **dict.fromkeys(("tutu",), "ballerina"),
    **dict.fromkeys(("santa suit", "santa costume", "santa outfit"), "santa"),
    **dict.fromkeys(("karate uniform", "karate gi"), "karate"),
    **dict.fromkeys(("hijab", "headscarf"), "headscarf"),
    **dict.fromkeys(("turban",), "turban"),
    **dict.fromkeys(("toga",), "roman"),
    **dict.fromkeys(("leather jacket",), "biker"),
    **dict.fromkeys(("overalls", "dungarees"), "farmer"),
    **dict.fromkeys(("chef hat", "chef's hat", "chef's uniform"), "chef"),
    **dict.fromkeys(("military uniform", "army uniform"), "soldier"),
    **dict.fromkeys(("police uniform",), "police"),
    **dict.fromkeys(("sailor suit", "sailor outfit", "sailor uniform"), "sailor"),
    **dict.fromkeys(("cowboy hat",), "cowboy"),
    **dict.fromkeys(("superhero costume", "superhero cape", "superhero outfit"), "superhero"),
    **dict.fromkeys(("red hood", "hood"), "hooded"),
}
"""Clothes that make a costume."""

PICTURED = {
    **{
        name: name
        for name in split(
            "wizard, witch, astronaut, ninja, santa, vampire, zombie, superhero, scientist, doctor, chef, farmer, "
            "painter, pilot, police, firefighter, guard, detective, teacher, judge, singer, mechanic"
        )
    },
    "health": "doctor",
    "cook": "chef",
    "office": "suit",
    "factory": "mechanic",
    "artist": "painter",
    "student": "graduate",
    "mage": "wizard",
    "elf": "archer",
}
"""Words for persons who have pictures of their own, and the costumes in which others look like them."""

PLAYERS = {
    "violinist": "playing violin",
    "fiddler": "playing violin",
    "guitarist": "playing guitar",
    "guitar player": "playing guitar",
    "drummer": "playing drums",
    "pianist": "playing piano",
    "piano player": "playing piano",
    "trumpeter": "playing trumpet",
    "saxophonist": "playing saxophone",
    "saxophone player": "playing saxophone",
    "cellist": "playing cello",
    "flutist": "playing flute",
    "flautist": "playing flute",
    "harpist": "playing harp",
    "photographer": "taking a photo",
    "astronomer": "stargazing",
    "gamer": "playing video games",
    "chess player": "playing chess",
}
"""Persons who are named for what they play or use, and what they do."""

FAMILIES = {
    "couple": ("👩", "👨"),
    "family": ("👨", "👩", "👧"),
    "families": ("👨", "👩", "👧", "👦"),
    "young couple": ("👩", "👨"),
    "lovers": ("👩", "👨"),
    "newlyweds": ("👰‍♀", "🤵"),
    "old couple": ("👵", "👴"),
    "elderly couple": ("👵", "👴"),
}
"""Words for several persons of different kinds."""

CROWDS = {
    **dict.fromkeys(("band", "jazz band", "rock band", "music band", "mariachi band"), 3),
    "orchestra": 6,
    "crowd": 9,
    "audience": 9,
    "army": 9,
}
"""How many persons one word means."""

OFFSPRING = spaced("cub cubs pup pups offspring babies younglings")
"""Words for the young of the animal that was named last."""
