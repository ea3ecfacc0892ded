"""Animals, of the earth and of legends."""

from __future__ import annotations

NOUNS = """
🦊 : fox, foxes, vixen | coyote, jackal, fennec, fennec fox, arctic fox, kitsune, dingo
🐺 : wolf, wolves, grey wolf, gray wolf, dire wolf | hyena
werewolf > 🐺 : werewolf, werewolves
🐈 : cat, kitten, kitty, tabby, tabby cat, feline, pussycat, tomcat, house cat | lynx, bobcat, siamese cat, persian
  cat, maine coon, calico cat, ragdoll cat, sphynx cat, bengal cat, wildcat, ocelot, caracal, civet
🐕 : dog, puppy, pup, hound, doggy, doggo, pooch, canine | labrador, beagle, terrier, bulldog, retriever, shepherd
  dog, greyhound, chihuahua, pug, dalmatian, rottweiler, doberman, spaniel, collie, border collie, german shepherd,
  saint bernard, great dane, shiba inu, shiba, mastiff, boxer dog, pomeranian, schnauzer, whippet, pitbull, jack
  russell, newfoundland dog, bloodhound, sheepdog, samoyed, yorkie, yorkshire terrier, cocker spaniel, french
  bulldog, mutt
golden retriever > 🐕 : golden retriever
dachshund > 🐕 : dachshund, sausage dog, wiener dog
corgi > 🐕 : corgi, welsh corgi
poodle > 🐩 : poodle, poodle dog
husky > 🐺 : husky, siberian husky, malamute, sled dog
🦮 : guide dog
🐕‍🦺 : service dog, police dog, rescue dog
🐎 : horse, stallion, mare, pony, foal, mustang, colt, racehorse, steed | mule, clydesdale
🫏 : donkey, burro
🦓 : zebra
🐇 : rabbit, bunny, hare, bunny rabbit, jackrabbit | easter bunny, easter rabbit
🐁 : mouse, mice, field mouse | gerbil, shrew, vole, dormouse
🐀 : rat
🐹 : hamster | guinea pig, chinchilla, lemming
🐿 : chipmunk, squirrel, red squirrel | flying squirrel, marmot, groundhog, prairie dog
🦔 : hedgehog, porcupine | echidna
🦫 : beaver | capybara, muskrat
capybara > 🦫 : capybara, capybaras
🦦 : otter, sea otter, river otter | weasel, ferret, mink, stoat, ermine, mongoose
🦨 : skunk
🦝 : raccoon, racoon | coati, possum, opossum, marten
red panda > 🦝 : red panda, red pandas
🦡 : badger, honey badger | wolverine, tasmanian devil
armadillo > 🦔 : armadillo | pangolin
anteater > 🦥 : anteater
aardvark > 🐖 : aardvark, tapir
meerkat > 🦦 : meerkat
lemur > 🐒 : lemur
platypus > 🦫 : platypus
🦥 : sloth
🦁 : lion, lioness
🐅 : tiger, tigress, bengal tiger, siberian tiger | sabertooth, saber-tooth tiger, saber tooth tiger,
  saber-toothed tiger, liger
🐆 : leopard, cheetah, jaguar, snow leopard | cougar, mountain lion, serval
panther > 🐈‍⬛ : panther, black panther, puma
🐻 : bear, brown bear, grizzly, grizzly bear, black bear | sun bear
🐻‍❄ : polar bear, white bear, ice bear
🐼 : panda, giant panda, panda bear
🐨 : koala, koala bear | wombat
🐒 : monkey | chimpanzee, chimp, baboon, macaque, capuchin, gibbon, mandrill, marmoset
🦍 : gorilla, ape, silverback | king kong
🦧 : orangutan
🐄 : cow, cattle, calf, dairy cow, heifer
highland cow > 🐄 : highland cow, highland cattle
bull > 🐂 : bull, ox, oxen | minotaur bull
🐃 : water buffalo, buffalo
🦬 : bison, american bison | yak, musk ox
🐖 : pig, piglet, hog, sow, swine | warthog, peccary
🐗 : boar, wild boar
🐑 : sheep, ewe, lamb
🐏 : ram, bighorn sheep
🐐 : goat, kid goat, billy goat, mountain goat | ibex, chamois
🦌 : deer, stag, doe, fawn, buck, roe deer, white-tailed deer | antelope, gazelle, impala, caribou, wildebeest, okapi
reindeer > 🦌 : reindeer, reindeers
🫎 : moose, elk
🐘 : elephant, elephant calf, asian elephant, african elephant
🦣 : mammoth, woolly mammoth, mastodon
🦏 : rhinoceros, rhino
🦛 : hippopotamus, hippo
🦒 : giraffe
🐪 : camel, dromedary
🐫 : bactrian camel, two-humped camel
🦙 : llama, alpaca | vicuna
🦘 : kangaroo, wallaby, joey
🦇 : bat, fruit bat, vampire bat
🐓 : rooster, cockerel
🐔 : chicken, hen
🐦 : bird, sparrow, songbird, birdie, small bird | finch, bluebird, canary, swallow, nightingale, wren, starling,
  cardinal bird, blue jay, cuckoo, lark, goldfinch, chickadee, budgie, budgerigar, magpie, thrush, bluetit,
  parakeet, quail, pheasant, partridge, grouse
robin > 🐦 : robin, robin redbreast
hummingbird > 🐦 : hummingbird
kingfisher > 🐦 : kingfisher
woodpecker > 🐦 : woodpecker
🐦‍⬛ : black bird, blackbird, crow, raven, jackdaw, rook bird
🐤 : chick, baby chick, baby chicken, baby bird
🐣 : hatching chick
🕊 : dove, pigeon, white dove
seagull > 🕊 : seagull, gull, sea gull | albatross
🦅 : eagle, hawk, falcon, bald eagle, golden eagle, bird of prey | osprey, kestrel, buzzard, kite bird, condor,
  vulture, thunderbird
🦆 : duck, duckling, mallard, drake | rubber duck, teal duck
🦢 : swan, cygnet
🦉 : owl, barn owl, snowy owl, owlet, eagle owl, horned owl
🪿 : goose, geese, gosling
🐧 : penguin, emperor penguin, king penguin | puffin, auk
puffin > 🐧 : puffin
🦩 : flamingo | spoonbill
🦚 : peacock, peafowl | bird of paradise
🦜 : parrot, macaw | cockatoo, lovebird
toucan > 🦜 : toucan | hornbill
🦤 : dodo | kiwi bird
🦃 : turkey
ostrich > 🦤 : ostrich | emu, cassowary
pelican > 🦢 : pelican
crane > 🦩 : crane, red-crowned crane | stork, heron, egret, ibis
🐸 : frog, toad, tree frog, bullfrog, tadpole
axolotl > 🦎 : axolotl | salamander, newt
🐢 : turtle, tortoise, sea turtle, terrapin, snapping turtle, giant tortoise
🦎 : lizard, gecko, iguana | chameleon, komodo dragon, monitor lizard
chameleon > 🦎 : chameleon
🐍 : snake, serpent, cobra, python, viper, rattlesnake | basilisk, eel, anaconda, boa
🐊 : crocodile, alligator, croc, gator | caiman
🐉 : dragon, dragons, chinese dragon, dragonling | wyvern, drake dragon, lindworm
🐲 : dragon head, dragon face
🦖 : t-rex, t rex, trex, tyrannosaurus, tyrannosaurus rex, dinosaur, dino | velociraptor, raptor, allosaurus,
  godzilla, kaiju, spinosaurus
🦕 : sauropod, brontosaurus, brachiosaurus, diplodocus, long-necked dinosaur
stegosaurus > 🦕 : stegosaurus
triceratops > 🦏 : triceratops | ankylosaurus
pterodactyl > 🐉 : pterodactyl, pteranodon
🐳 : whale, spouting whale, whale calf
🐋 : blue whale, humpback whale, humpback | sperm whale, beluga, beluga whale, whale shark
🫍 : orca, killer whale
🐬 : dolphin, porpoise
narwhal > 🐬 : narwhal
🦭 : seal, sea lion, seal pup | manatee, dugong
walrus > 🦭 : walrus
🦈 : shark, great white shark, hammerhead, hammerhead shark
🐠 : tropical fish, goldfish, angelfish, betta fish | seahorse fish
clownfish > 🐠 : clownfish, clown fish
koi > 🐠 : koi, koi fish, carp
🐟 : fish, salmon, trout, tuna, sardine | barracuda, cod, catfish, swordfish, piranha, herring, bass fish
🐡 : blowfish, pufferfish, puffer fish, fugu
anglerfish > 🐡 : anglerfish, angler fish
seahorse > 🐠 : seahorse, sea horse
manta ray > 🦈 : manta ray, stingray, ray fish
starfish > ⭐ : starfish, sea star
🐙 : octopus, octopuses, octopi
🦑 : squid, giant squid | cuttlefish
kraken > 🐙 : kraken, krakens
🪼 : jellyfish, medusa jellyfish
🦀 : crab, hermit crab
🦞 : lobster | crayfish, crawfish
🦐 : shrimp, prawn | krill
🦪 : oyster, clam | mussel, scallop
🐚 : shell, seashell, spiral shell, conch
🪸 : coral | sea anemone, anemone, sponge
🐌 : snail | slug
🐝 : bee, honeybee, bumblebee, honey bee | wasp, hornet
🐞 : ladybug, ladybird, lady bug
🦋 : butterfly, monarch butterfly, butterflies | moth
🐛 : caterpillar, bug, insect | centipede, silkworm, millipede, larva, maggot
🐜 : ant | termite
🪲 : beetle | scarab, stag beetle, dung beetle, tick, flea, cockroach beetle
🦗 : cricket, grasshopper | locust, cicada
🕷 : spider, tarantula
🕸 : spider web, spiderweb, cobweb
🦂 : scorpion
🦟 : mosquito | gnat
🪰 : housefly, fly insect
🪱 : worm, earthworm
dragonfly > 🦋 : dragonfly, dragonflies | damselfly
praying mantis > 🦗 : praying mantis, mantis
firefly > 🪲 : firefly bug
🦄 : unicorn
pegasus > 🦄 : pegasus
griffin > 🦅 : griffin, gryphon, griffon | hippogriff
centaur > 🐎 : centaur
minotaur > 🐂 : minotaur
cerberus > 🐺 : cerberus, hellhound, three-headed dog
hydra > 🐉 : hydra | chimera, manticore
sea serpent > 🐉 : sea serpent, sea monster, leviathan, loch ness monster, nessie | sea dragon
🐦‍🔥 : phoenix, firebird, fire bird
👾 : alien monster, space invader | monster, creature, critter, beast, gremlin, imp
🐾 : paw print, paw prints
🪶 : feather
🪹 : empty nest
🪺 : nest, bird nest, bird's nest, nest with eggs
🥚 : egg
"""

YOUNG = frozenset(("baby", "young", "newborn", "juvenile", "infant"))
"""Words that make an animal a small one, where they stand before it."""
