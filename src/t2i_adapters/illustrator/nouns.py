"""The English nouns of each picture, beyond the picture's own name."""

from __future__ import annotations

NOUNS = """
🦊 fox, foxes, vixen | coyote, jackal
🐺 wolf, wolves | werewolf, husky
🐈 cat, kitten, kitty, tabby, feline | lynx
🐕 dog, puppy, pup, hound | dachshund, corgi, labrador, beagle, terrier, bulldog, retriever, shepherd dog
🐎 horse, stallion, mare, pony, foal, mustang | steed
🐇 rabbit, bunny, hare
🐭 mouse, mice | gerbil
🐹 hamster, guinea pig
🦁 lion, lioness
🐅 tiger, tigress
🐆 leopard, cheetah, jaguar | panther, puma
🐻 bear, brown bear, grizzly, grizzly bear, bear cub
🐻‍❄️ polar bear, white bear
🐼 panda, giant panda, panda bear
🐨 koala, koala bear
🐒 monkey, chimpanzee, chimp | baboon, lemur
🦍 gorilla, ape
🐄 cow, cattle, calf | bull
🐖 pig, piglet, hog
🐑 sheep, ewe, lamb
🐐 goat
🦌 deer, stag, doe, fawn, reindeer, elk
🐿️ chipmunk, squirrel
🐘 elephant
🦏 rhinoceros, rhino
🦛 hippopotamus, hippo
🐪 camel, dromedary
🦙 llama, alpaca
🦇 bat
🐓 rooster, chicken, hen
🐦 bird, sparrow, songbird | robin, finch, bluebird, hummingbird, kingfisher
🐦‍⬛ black bird, blackbird, crow, raven
🐤 chick, baby chick
🕊️ dove, pigeon | seagull, gull
🦅 eagle, hawk, falcon
🦆 duck, duckling, mallard
🦢 swan
🦉 owl
🪿 goose, geese
🐧 penguin
🦜 parrot, macaw | toucan
🐦‍🔥 phoenix, firebird
🐸 frog, toad
🐢 turtle, tortoise
🐍 snake, serpent, cobra
🐉 dragon | wyvern
🦖 t-rex, tyrannosaurus, dinosaur | velociraptor
🦕 sauropod, brontosaurus, brachiosaurus
🐳 whale
🐋 blue whale, humpback whale
🫍 orca, killer whale
🐬 dolphin, porpoise
🦈 shark
🐠 fish, tropical fish, goldfish, clownfish
🐙 octopus
🪼 jellyfish
🦀 crab
🐌 snail
🐝 bee, honeybee, bumblebee | wasp
🐞 ladybug, ladybird
🦋 butterfly, moth
🕷️ spider
🦄 unicorn
🌳 tree, oak, oak tree, maple tree | apple tree, cherry tree, birch, willow, elm
🌲 pine, pine tree, fir, fir tree, spruce, evergreen, conifer | redwood, sequoia
🌴 palm, palm tree
🌵 cactus, cacti
🌼 flower, daisy, wildflower | buttercup
🌹 rose
🌷 tulip
🌻 sunflower
🌸 cherry blossom, sakura
🪷 lotus, lotus flower, water lily
🪻 hyacinth, lavender | lilac, iris
🍄 mushroom, toadstool
🪨 rock, stone, boulder
🪵 log
🍜 ramen, ramen bowl, bowl of ramen, noodle soup, bowl of noodles, noodles, pho
🍝 spaghetti, pasta
☕ coffee, cup of coffee, hot beverage, cup of hot chocolate, hot chocolate, espresso, cappuccino, latte, mug
🍵 tea, cup of tea, green tea, matcha
🫖 teapot, pot of tea
🎂 birthday cake, cake
🍰 slice of cake, cheesecake
🍩 donut, doughnut
🍎 apple, red apple
🍊 orange fruit, tangerine, mandarin
🍔 burger, hamburger, cheeseburger
🍟 fries, french fries
🍦 ice cream cone, soft ice cream
🍨 ice cream, bowl of ice cream
🥞 pancake, stack of pancakes
🍞 loaf of bread, bread
🍷 glass of wine, wine, wine glass
🍺 beer, glass of beer, mug of beer, pint of beer
🍹 cocktail, tropical drink
🥗 salad
🍲 soup, stew, bowl of soup
🍚 bowl of rice
🧀 cheese
🍣 sushi
🍇 grape
🍒 cherry
🏰 castle, fortress, palace
🏯 japanese castle, pagoda
🏠 house, home
🏡 cottage, cabin, house with a garden | farmhouse, barn, windmill, mansion, villa
🏚️ derelict house, abandoned house, ruined house
🛖 hut, yurt | igloo
🏢 office building, skyscraper, tower block, building
⛪ church, chapel | cathedral, monastery, abbey
🏛️ classical building, greek temple, museum | parliament
⛩️ shrine, torii, torii gate, shinto shrine | temple gate
🕌 mosque | taj mahal
🛕 temple, hindu temple
🗼 tokyo tower | eiffel tower
🎡 ferris wheel
⛺ tent
🌋 volcano
🗻 mount fuji, fuji
⛲ fountain
🚗 car, automobile, sedan | lamborghini, ferrari
🏎️ race car, racing car, sports car
🚙 suv, jeep
🚌 bus
🚕 taxi, cab
🚂 train, steam train, locomotive
🚄 bullet train, high-speed train
🚜 tractor
🚲 bicycle, bike
🏍️ motorcycle, motorbike
🛵 scooter, vespa
🛹 skateboard
⛵ sailboat, sailing boat, boat, yacht | sailing ship, galleon, pirate ship
🚢 ship, ocean liner, cruise ship
🛶 canoe, kayak
🚤 speedboat
✈️ airplane, plane, aeroplane, jet
🚁 helicopter
🚀 rocket, rocket ship, spaceship, spacecraft, space shuttle | starship
🛸 ufo, flying saucer
🛰️ satellite
🎈 balloon | hot air balloon, hot-air balloon, airship, zeppelin
🪁 kite
🧙‍♂️ wizard, mage, old wizard, sorcerer | druid, warlock, magician
🧙‍♀️ witch, sorceress
🧑‍🚀 astronaut, cosmonaut, spaceman
💂 guard, royal guard | knight, soldier
🤴 prince, king
👸 princess, queen
🥷 ninja | samurai, assassin
👧 girl, little girl, daughter
👦 boy, little boy, son
🧒 child, kid, toddler
👶 baby, infant
👨 man, guy, father, dad
👩 woman, lady, mother, mom
🧑 person, human
👴 old man, grandfather, grandpa, elderly man
👵 old woman, grandmother, grandma, elderly woman
🧑‍🍳 chef, cook, baker
🧑‍⚕️ doctor, nurse
🧑‍🌾 farmer, gardener
🧑‍🏫 teacher
🧑‍🎨 artist, painter
🧑‍✈️ pilot | captain
🧑‍🔬 scientist
🧑‍🚒 firefighter, fireman
👮 policeman, policewoman, police officer
🕵️ detective, spy
🎅 santa claus, santa, father christmas
🧝 elf, elves
🧚 fairy, fairies, pixie
🧜‍♀️ mermaid, merperson
🧛 vampire, dracula
🧟 zombie
🦸 superhero, hero
🧞 genie
👰‍♀️ bride
💃 dancer, dancing woman, woman dancing
🩰 ballet shoe
🤖 robot, android | cyborg, mech
👻 ghost, spirit
👽 alien, extraterrestrial
🎃 jack-o-lantern, pumpkin
⛄ snowman
🧸 teddy bear, teddy
👑 crown
🎩 top hat, hat
🧢 cap, baseball cap
👒 straw hat, sun hat
🕶️ sunglasses, shades
👓 glasses, spectacles
🧣 scarf
📖 book, open book
📚 books, stack of books, pile of books
🎸 guitar
🎻 violin, fiddle | cello
🎹 piano, keyboard
🎷 saxophone
🎺 trumpet
🥁 drum
☂️ umbrella, parasol
🏮 lantern, paper lantern
🕯️ candle
💡 light bulb, lightbulb
🗡️ sword, dagger | katana
🛡️ shield
🏹 bow and arrow, bow
🔮 crystal ball
🪄 magic wand, wand
⚽ football, soccer ball, ball
🏀 basketball
🎁 gift, present
❤️ heart
💎 diamond, gem, jewel, crystal
🪑 chair
🛋️ sofa, couch
🛏️ bed
💻 laptop, computer
📷 camera
☎️ telephone, phone
🕰️ clock, mantelpiece clock
🗝️ old key, key
🪎 treasure chest, treasure
🪴 houseplant, potted plant
💐 bouquet, bouquet of flowers
🎄 christmas tree
🧹 broom, broomstick
🌈 rainbow arc
🔥 fire, campfire, bonfire
☁️ cloud
⭐ star shape
🪐 ringed planet, saturn
🌍 earth, planet earth, globe
🗿 moai
🎏 carp streamer
🎣 fishing rod, fishing pole
"""
"""A picture, its words, and after the bar words that it only comes near to."""
