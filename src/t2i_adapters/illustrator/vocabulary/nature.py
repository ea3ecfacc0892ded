"""Plants, and what is in the sky and on the ground."""

from __future__ import annotations

NOUNS = """
🌳 : tree, oak, oak tree, maple tree, deciduous tree, big tree, trees | birch, willow, elm, beech, ash tree, poplar,
  linden, magic tree, world tree, tree of life, olive tree, lemon tree, orange tree, banyan
apple tree > 🌳 : apple tree
cherry tree > 🌸 : cherry tree, cherry blossom tree, blossoming tree, sakura tree
birch > 🌳 : birch, birch tree
willow > 🌳 : willow, willow tree, weeping willow
baobab > 🌳 : baobab, baobab tree | acacia, acacia tree
bonsai > 🌳 : bonsai, bonsai tree
🌲 : pine, pine tree, fir, fir tree, spruce, evergreen, conifer, evergreen tree | redwood, sequoia, cedar, cypress,
  larch, juniper
🌴 : palm, palm tree, coconut tree, coconut palm, date palm
🪾 : leafless tree, bare tree, dead tree, withered tree
🌵 : cactus, cacti, saguaro | succulent, aloe vera
🌼 : flower, daisy, wildflower, wild flower, blossom, chamomile, blossoms | buttercup, marigold, chrysanthemum,
  dahlia, aster, daffodil, narcissus, dandelion, primrose, edelweiss, bluebell, forget-me-not, snowdrop, crocus,
  pansy, jasmine, gardenia
🌹 : rose, red rose | peony, carnation, camellia
🌷 : tulip, tulips
🌻 : sunflower
🌺 : hibiscus, tropical flower | poppy, orchid, lily, petunia, azalea, begonia
🌸 : cherry blossom, sakura, plum blossom, apple blossom
🪷 : lotus, lotus flower, water lily, waterlily
🪻 : hyacinth, lavender, lupine | lilac, iris, foxglove, wisteria, violet flower, hydrangea, delphinium
🥀 : wilted flower, wilted rose, dead flower
💐 : bouquet, bouquet of flowers, bunch of flowers, flower bouquet | flower arrangement, vase of flowers, flower
  vase, flowers in a vase
🌱 : seedling, sprout, sapling
🪴 : houseplant, potted plant, house plant, plant, flower pot, flowerpot | fern, monstera, bush, shrub, hedge,
  succulent in a pot
🌾 : wheat, sheaf of rice, ear of wheat, rice plant | reeds, barley, sheaf, corn stalk
🌿 : herb, herbs, fern leaf | mint, basil, ivy, vine, vines, moss, kelp, seaweed, weed
☘ : shamrock, clover
🍀 : four leaf clover, four-leaf clover, lucky clover
🍁 : maple leaf
🍂 : fallen leaf
🍃 : leaf, green leaf
🍄 : mushroom, toadstool, fly agaric, red mushroom, fungus | truffle
🪨 : rock, stone, boulder, pebble, meteorite stone
🪵 : log, wood log, tree stump, tree trunk | branch, driftwood, stump, twig, stick, tree branch, firewood, plank
🔥 : fire, flame, flames | inferno, wildfire
campfire > 🔥 : campfire, bonfire, camp fire
☁ : cloud, white cloud, little cloud, rain cloud
⭐ : star shape, gold star
🌠 : shooting star, falling star
🪐 : ringed planet, saturn, planet, planets | jupiter, venus, mercury, neptune planet, uranus, exoplanet
🌍 : earth, planet earth, globe, the earth, world
☄ : comet, meteor, asteroid, meteorite
🌪 : tornado, twister, whirlwind | hurricane
🌀 : cyclone, whirlpool, vortex, portal | black hole
⚡ : lightning bolt
❄ : snowflake
💧 : water drop, droplet, raindrop, drop of water, teardrop
🌋 : volcano, volcanoes, erupting volcano
🗻 : mount fuji, mt fuji, fuji, fujiyama | mount everest, everest, matterhorn
🧊 : ice cube
🫧 : soap bubble
💎 : diamond, gem, jewel, gemstone, gem stone | crystal, sapphire, ruby gem, emerald gem, quartz, amethyst, crystals
"""
